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
 * As {@link ApplicationTest}, for tests that leave cases behind: what is decided can't be taken back, so they share an
 * application and a database of their own. Each makes a case for itself and minds no other.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
		"camunda.bpm.job-execution.enabled=false", "nhanrong.lifecycle.automatic-entry=false", "nhanrong.deadlines.automatic-sweep=false",
		"nhanrong.signature.automatic-archiving=false",
		"nhanrong.database.durable=false", "nhanrong.database.pool-size=20",
		"spring.main.banner-mode=off", "logging.level.root=warn", "spring.application.name=stories" })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestSurroundings.class)
@TestExecutionListeners(listeners = { TestClock.Reset.class, EngineOfThisApplication.class }, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface StoryTest {
}
