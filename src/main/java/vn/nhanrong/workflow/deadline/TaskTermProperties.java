package vn.nhanrong.workflow.deadline;

import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param taskDays working days for a task that is not among the others
 * @param tasks working days by the task's id; dashes and case make no difference, environment variables have none
 * @param automaticSweep whether people are told every few minutes; false only in tests, which do it themselves
 */
@Validated
@ConfigurationProperties("nhanrong.deadlines")
record TaskTermProperties(@Min(1) @Max(250) @DefaultValue("5") int taskDays,
		@DefaultValue Map<String, @NotNull @Min(1) @Max(250) Integer> tasks, @DefaultValue("true") boolean automaticSweep) {
}
