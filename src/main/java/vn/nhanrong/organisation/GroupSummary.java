package vn.nhanrong.organisation;

import vn.nhanrong.shared.Validity;

/**
 * A committee or an office: whoever is in it may do its tasks.
 *
 * @param code unique among committees and offices together
 * @param name name of the committee or title of the office
 */
public record GroupSummary(String code, String name, Kind kind, long unitId, Validity validity) {

	/** What sort of group it is. */
	public enum Kind {
		COMMITTEE, OFFICE
	}
}
