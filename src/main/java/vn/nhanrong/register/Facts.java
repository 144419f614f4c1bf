package vn.nhanrong.register;

import vn.nhanrong.shared.PartialDate;

/** What a completion can add to a record; null is unknown. */
record Facts(PartialDate started, Integer reportedSites, PartialDate lastEvaluation) {

	boolean isEmpty() {
		return started == null && reportedSites == null && lastEvaluation == null;
	}
}
