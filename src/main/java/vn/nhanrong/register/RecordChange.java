package vn.nhanrong.register;

import java.time.Instant;

import vn.nhanrong.shared.PartialDate;

/**
 * One entry of a record's history. The three facts are what this change set; null where it left them alone.
 *
 * @param by user name; null where the application did it by itself
 * @param source where the facts are from, or where somebody looked in vain; null for a request
 */
public record RecordChange(Kind kind, String by, Instant at, String source, PartialDate started, Integer reportedSites,
		PartialDate lastEvaluation) {

	/** What happened to the record. */
	public enum Kind {
		IMPORTED, COMPLETION_REQUESTED, COMPLETED, NOTHING_FOUND
	}
}
