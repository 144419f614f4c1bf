package vn.nhanrong.review;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Working days after the end of the quarter.
 *
 * @param reportDays until the host's report is due
 * @param assessmentDays until the committees' assessments are due
 * @param noticeDays until the conclusion is due
 */
@Validated
@ConfigurationProperties("nhanrong.review")
record ReviewProperties(@Min(1) @Max(60) @DefaultValue("10") int reportDays, @Min(1) @Max(60) @DefaultValue("20") int assessmentDays,
		@Min(1) @Max(60) @DefaultValue("25") int noticeDays) {

	@AssertTrue(message = "one follows the other: report-days < assessment-days < notice-days")
	boolean isInOrder() {
		return reportDays < assessmentDays && assessmentDays < noticeDays;
	}
}
