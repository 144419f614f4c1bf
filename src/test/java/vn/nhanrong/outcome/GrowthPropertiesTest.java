package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Settings of scale-up and consolidation. */
class GrowthPropertiesTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Settings.class);

	@EnableConfigurationProperties({ ScaleUpProperties.class, ConsolidationProperties.class })
	static class Settings {
	}

	@Test
	void there_are_defaults_for_everything() {
		application.run(context -> {
			assertThat(context.getBean(ScaleUpProperties.class)).isEqualTo(new ScaleUpProperties(10));
			assertThat(context.getBean(ConsolidationProperties.class)).isEqualTo(new ConsolidationProperties(10, 5));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "scale-up-answer-days=0", "consolidation-plan-days=61", "re-review-months=0", "re-review-months=6" })
	void what_makes_no_sense_is_refused_at_the_start(String setting) {
		application.withPropertyValues("nhanrong.outcome." + setting).run(context -> assertThat(context).hasFailed());
	}
}
