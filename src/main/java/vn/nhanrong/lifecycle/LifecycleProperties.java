package vn.nhanrong.lifecycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param firstInterimMonths months after its launch at which a model has its first interim evaluation
 * @param interimMonths months after its last evaluation at which it has the next at the latest
 * @param finalMonths months after its launch, or its last final evaluation, at which it has its final one
 * @param evaluationLeadDays days before an evaluation is due on which it begins
 * @param catchUpQuarters quarters over which evaluations that are owed at the entry are spread
 * @param automaticEntry whether recognised models and pilots on record are entered at the start and once a day; false
 *        only in tests, which enter models one by one
 */
@Validated
@ConfigurationProperties("nhanrong.lifecycle")
record LifecycleProperties(@Min(1) @Max(60) @DefaultValue("12") int firstInterimMonths,
		@Min(1) @Max(120) @DefaultValue("36") int interimMonths, @Min(1) @Max(240) @DefaultValue("60") int finalMonths,
		@Min(0) @Max(365) @DefaultValue("90") int evaluationLeadDays, @Min(1) @Max(20) @DefaultValue("4") int catchUpQuarters,
		@DefaultValue("true") boolean automaticEntry) {
}
