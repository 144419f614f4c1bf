package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * Whether it is done as planned; the names of the components are those of the form's fields.
 *
 * @param finalReasons of the merger, or why there is to be another plan
 * @param objectionReply required where a host objected and it is done all the same
 */
record DecideMergerForm(Outcome outcome, String finalReasons, String objectionReply) {

	static final int MAX_TEXT = 4000;

	/** The names are those of the routing results in {@link MergerProcess}. */
	enum Outcome {
		MERGE, PLAN_ANEW
	}

	DecideMergerForm {
		finalReasons = Typed.orNull(finalReasons);
		objectionReply = Typed.orNull(objectionReply);
	}

	/**
	 * @param survives whether the model that is to go on is still recognised
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	EndingConclusion check(boolean objected, boolean survives) {
		var check = new FormCheck();
		check.required("outcome", outcome);
		if (outcome == Outcome.MERGE && !survives) {
			check.complain("outcome", "refusal.merger.survivingGone");
		}
		check.required("finalReasons", finalReasons, MAX_TEXT);
		if (outcome == Outcome.MERGE && objected && objectionReply == null) {
			check.complain("objectionReply", "refusal.ending.reply");
		}
		check.length("objectionReply", objectionReply, MAX_TEXT);
		check.refuse();
		return new EndingConclusion(finalReasons, objected ? objectionReply : null);
	}
}
