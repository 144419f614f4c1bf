package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * The final reasons; the names of the components are those of the form's fields.
 *
 * @param objectionReply required where the host objected
 */
record DecideRetirementForm(String finalReasons, String objectionReply) {

	static final int MAX_TEXT = 4000;

	DecideRetirementForm {
		finalReasons = Typed.orNull(finalReasons);
		objectionReply = Typed.orNull(objectionReply);
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	EndingConclusion check(boolean objected) {
		var check = new FormCheck();
		check.required("finalReasons", finalReasons, MAX_TEXT);
		if (objected && objectionReply == null) {
			check.complain("objectionReply", "refusal.ending.reply");
		}
		check.length("objectionReply", objectionReply, MAX_TEXT);
		check.refuse();
		return new EndingConclusion(finalReasons, objected ? objectionReply : null);
	}
}
