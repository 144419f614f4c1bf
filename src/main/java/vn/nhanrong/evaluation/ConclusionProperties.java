package vn.nhanrong.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param answerDays working days within which the host may answer the result of an evaluation
 * @param votingDays working days for the panel's vote, unless the minutes say otherwise
 * @param recommendationReminderDays days before a recommendation is due on which its owner is reminded
 */
@Validated
@ConfigurationProperties("nhanrong.evaluation")
record ConclusionProperties(@Min(1) @Max(60) @DefaultValue("10") int answerDays,
		@Min(1) @Max(PanelMeetingForm.MAX_VOTING_DAYS) @DefaultValue("5") int votingDays,
		@Min(1) @Max(90) @DefaultValue("7") int recommendationReminderDays) {
}
