package vn.nhanrong;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application with the demo's data, on a free port and an empty embedded PostgreSQL of its own. All test
 * classes of a JVM that carry this annotation, and nothing that makes Spring build another context (no
 * {@code @MockitoBean}, no properties), share one application: it takes about 15 s to start.
 * <p>
 * Jobs run only when a test executes them. The {@link TestClock} is the application's clock and shows the real time
 * again before each test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"camunda.bpm.job-execution.enabled=false", "nhanrong.lifecycle.automatic-entry=false", "nhanrong.deadlines.automatic-sweep=false",
		"nhanrong.signature.automatic-archiving=false",
		"nhanrong.database.durable=false", "nhanrong.database.pool-size=10",
		"spring.main.banner-mode=off", "logging.level.root=warn" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestSurroundings.class)
@TestExecutionListeners(listeners = { TestClock.Reset.class, EngineOfThisApplication.class }, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface ApplicationTest {
}
