package vn.nhanrong.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param endingAnswerDays working days that a host has to answer to its model's retirement or merger
 * @param handOverDays working days after the decision in which it has to hand over
 */
@Validated
@ConfigurationProperties("nhanrong.outcome")
record EndingProperties(@Min(1) @Max(60) @DefaultValue("10") int endingAnswerDays, @Min(1) @Max(120) @DefaultValue("20") int handOverDays) {
}
