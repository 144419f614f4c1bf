package vn.nhanrong.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param consolidationPlanDays working days that the host has for its plan
 * @param reReviewMonths months after the decision on which the model is reviewed again; that has to be done within two
 *        quarters
 */
@Validated
@ConfigurationProperties("nhanrong.outcome")
record ConsolidationProperties(@Min(1) @Max(60) @DefaultValue("10") int consolidationPlanDays,
		@Min(1) @Max(ConsolidationProperties.TWO_QUARTERS - 1) @DefaultValue("5") int reReviewMonths) {

	static final int TWO_QUARTERS = 6;
}
