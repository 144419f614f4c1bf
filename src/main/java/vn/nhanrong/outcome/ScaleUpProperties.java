package vn.nhanrong.outcome;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param scaleUpAnswerDays working days that a receiving unit has to answer */
@Validated
@ConfigurationProperties("nhanrong.outcome")
record ScaleUpProperties(@Min(1) @Max(60) @DefaultValue("10") int scaleUpAnswerDays) {
}
