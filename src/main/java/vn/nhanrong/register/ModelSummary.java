package vn.nhanrong.register;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;

/**
 * A model as lists show it. Null is unknown.
 *
 * @param code business key, {@code MH-0001}; stable and safe in a URL
 * @param started since when it has been kept going
 * @param lastEvaluation its last interim or final evaluation
 * @param reportedSites how many sites a source counted
 */
public record ModelSummary(String code, String name, FieldSummary field, HostSummary host, Level level, ModelStatus status,
		ModelOrigin origin, PartialDate started, PartialDate lastEvaluation, Integer reportedSites) {

	/** Whether something is unknown that a completion could add. */
	public boolean isIncomplete() {
		return started == null || lastEvaluation == null || reportedSites == null;
	}
}
