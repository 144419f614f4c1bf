package vn.nhanrong.portal.register;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.register.RecordChange;

/** A line of a record's history, ready to be shown. */
public record HistoryEntry(RecordChange change, String at) {

	static HistoryEntry of(RecordChange change) {
		return new HistoryEntry(change, Moments.display(change.at()));
	}
}
