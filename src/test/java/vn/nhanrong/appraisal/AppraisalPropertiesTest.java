package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AppraisalPropertiesTest {

	private final ApplicationContextRunner application = new ApplicationContextRunner().withUserConfiguration(Settings.class);

	@EnableConfigurationProperties(AppraisalProperties.class)
	static class Settings {
	}

	@Test
	void thereAreDefaultsForEverything() {
		application.run(context -> assertThat(context.getBean(AppraisalProperties.class))
			.isEqualTo(new AppraisalProperties(2, 1, 3, 5, 1, LocalTime.of(8, 0), LocalTime.of(17, 0))));
	}

	@Test
	void whatIsSetIsTaken() {
		application.withPropertyValues("nhanrong.appraisal.voting-days=7", "nhanrong.appraisal.evening=16:30")
			.run(context -> assertThat(context.getBean(AppraisalProperties.class)).returns(7, AppraisalProperties::votingDays)
				.returns(LocalTime.of(16, 30), AppraisalProperties::evening));
	}

	@ParameterizedTest
	@ValueSource(strings = {"opinion-reminder-days=0", "opinion-escalation-days=4", "opinion-closing-days=0", "voting-days=31",
			"vote-reminder-days=61", "morning=17:00", "morning=eight"})
	void whatMakesNoSenseIsRefusedAtTheStart(String setting) {
		application.withPropertyValues("nhanrong.appraisal." + setting).run(context -> assertThat(context).hasFailed());
	}
}
