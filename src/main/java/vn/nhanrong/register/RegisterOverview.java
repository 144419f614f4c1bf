package vn.nhanrong.register;

import java.util.Map;

/**
 * The register in numbers.
 *
 * @param byStatus in the order of {@link ModelStatus}; a status without models is left out
 * @param withoutEvaluation of how many no evaluation is on record; that is not to say that there never was one
 */
public record RegisterOverview(long total, Map<ModelStatus, Long> byStatus, long withoutEvaluation, long withoutStart,
		long withoutSites) {
}
