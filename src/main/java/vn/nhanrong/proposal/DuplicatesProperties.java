package vn.nhanrong.proposal;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a model on record is shown as a likely duplicate. All in percent; the likeness of two names is the share of the
 * groups of three letters that they have in common.
 *
 * @param leastLikeness names less alike than this are not even looked at
 * @param threshold score from which a model is shown
 * @param sameField added to the likeness where the field of work is the same
 * @param sameTerritory added where the hosts are in the same territory
 * @param sameHost added where the host is the same
 * @param most how many are shown
 */
@Validated
@ConfigurationProperties("nhanrong.proposal.duplicates")
record DuplicatesProperties(@Min(10) @Max(100) @DefaultValue("30") int leastLikeness, @Min(10) @Max(100) @DefaultValue("45") int threshold,
		@Min(0) @Max(50) @DefaultValue("10") int sameField, @Min(0) @Max(50) @DefaultValue("10") int sameTerritory,
		@Min(0) @Max(50) @DefaultValue("10") int sameHost, @Min(1) @Max(20) @DefaultValue("5") int most) {
}
