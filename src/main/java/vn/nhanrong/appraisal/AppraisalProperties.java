package vn.nhanrong.appraisal;

import java.time.LocalTime;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param opinionReminderDays working days before an opinion is due on which its committee is reminded
 * @param opinionEscalationDays working days after it was due on which that is reported one level up
 * @param opinionClosingDays working days after it was due after which it is no longer waited for
 * @param votingDays working days for a vote, unless the question says otherwise
 * @param voteReminderDays working days before a vote closes on which those who have not voted are reminded
 * @param morning when people are reminded
 * @param evening when a day's deadlines end
 */
@Validated
@ConfigurationProperties("nhanrong.appraisal")
record AppraisalProperties(@Min(1) @Max(60) @DefaultValue("2") int opinionReminderDays,
		@Min(1) @Max(60) @DefaultValue("1") int opinionEscalationDays,
		@Min(1) @Max(60) @DefaultValue("3") int opinionClosingDays,
		@Min(1) @Max(PutQuestionForm.MAX_VOTING_DAYS) @DefaultValue("5") int votingDays,
		@Min(1) @Max(60) @DefaultValue("1") int voteReminderDays,
		@NotNull @DefaultValue("08:00") LocalTime morning, @NotNull @DefaultValue("17:00") LocalTime evening) {

	@AssertTrue(message = "whoever is late is reported before the opinion is given up: opinion-escalation-days <= opinion-closing-days")
	boolean isReportedBeforeItIsGivenUp() {
		return opinionEscalationDays <= opinionClosingDays;
	}

	@AssertTrue(message = "a day has its morning before its evening")
	boolean isMorningBeforeEvening() {
		return morning == null || evening == null || morning.isBefore(evening);
	}
}
