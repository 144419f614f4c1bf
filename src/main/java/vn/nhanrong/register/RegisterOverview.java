package vn.nhanrong.register;

import java.util.List;
import java.util.Map;

/**
 * The register in numbers.
 *
 * @param byStatus in the order of {@link ModelStatus}; a status without models is left out
 * @param byField the most frequent first; a field without models is left out
 * @param withoutEvaluation of how many no evaluation is on record; that is not to say that there never was one
 */
public record RegisterOverview(long total, Map<ModelStatus, Long> byStatus, List<FieldCount> byField,
		long withoutEvaluation, long withoutStart, long withoutSites) {

	/** How many models there are in a field of work. */
	public record FieldCount(FieldSummary field, long models) {
	}
}
