package vn.nhanrong.evaluation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param selfEvaluationDays working days that the host has for its self-evaluation
 * @param scoringDays working days for the scores, unless the plan says otherwise
 */
@Validated
@ConfigurationProperties("nhanrong.evaluation.scoring")
record ScoringProperties(@Min(1) @Max(60) @DefaultValue("10") int selfEvaluationDays,
		@Min(1) @Max(PlanEvaluationForm.MAX_DAYS) @DefaultValue("10") int scoringDays) {
}
