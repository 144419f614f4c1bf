package vn.nhanrong.register;

import vn.nhanrong.organisation.Level;
import vn.nhanrong.shared.PartialDate;

/** A line of an import file, read and found right. Null is unknown. */
record ImportRow(String name, String fieldCode, String host, Level hostLevel, PartialDate started, Integer reportedSites,
		Integer sourceYear, ImportNote note) {
}
