package vn.nhanrong.organisation;

import java.time.LocalTime;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param reminderDays working days before a task is due on which those who have it are reminded
 * @param escalationDays working days after it was due on which that is reported one level up
 * @param closingDays working days after it was due after which it is no longer waited for
 * @param morning when people are reminded
 * @param evening when a day's deadlines end
 */
@Validated
@ConfigurationProperties("nhanrong.deadlines")
record DeadlineProperties(@Min(1) @Max(60) @DefaultValue("2") int reminderDays,
		@Min(1) @Max(60) @DefaultValue("1") int escalationDays, @Min(1) @Max(60) @DefaultValue("3") int closingDays,
		@NotNull @DefaultValue("08:00") LocalTime morning, @NotNull @DefaultValue("17:00") LocalTime evening) {

	@AssertTrue(message = "whoever is late is reported before the task is given up: escalation-days <= closing-days")
	boolean isReportedBeforeItIsGivenUp() {
		return escalationDays <= closingDays;
	}

	@AssertTrue(message = "a day has its morning before its evening")
	boolean isMorningBeforeEvening() {
		return morning == null || evening == null || morning.isBefore(evening);
	}
}
