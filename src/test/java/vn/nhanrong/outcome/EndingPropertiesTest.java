package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Settings of retirement and merger. */
class EndingPropertiesTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Settings.class);

	@EnableConfigurationProperties(EndingProperties.class)
	static class Settings {
	}

	@Test
	void there_are_defaults_for_everything() {
		application.run(context -> assertThat(context.getBean(EndingProperties.class)).isEqualTo(new EndingProperties(10, 20)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ending-answer-days=0", "ending-answer-days=61", "hand-over-days=0", "hand-over-days=121" })
	void what_makes_no_sense_is_refused_at_the_start(String setting) {
		application.withPropertyValues("nhanrong.outcome." + setting).run(context -> assertThat(context).hasFailed());
	}
}
