package vn.nhanrong.workflow.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import vn.nhanrong.StoryTest;

/** Walks processes: the class fails if it leaves a node or a flow of theirs out. They share the application and its cases. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@StoryTest
@ExtendWith(WalksEveryStep.class)
@Import({ ProcessStoryTest.Coverage.class, ProcessEngineCoverageConfiguration.class })
@interface ProcessStoryTest {

	/** Ids of the processes that this class walks through on every way. */
	String[] walks();

	@TestConfiguration
	class Coverage {

		@Bean
		ProcessEngineCoverageProperties coverageProperties() {
			return ProcessEngineCoverageProperties.builder().handleTestMethodCoverage(false)
				.reportDirectory("target/process-coverage").build();
		}
	}
}
