package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * What is decided on a plan; the names of the components are those of the form's fields.
 *
 * @param reason required where it is sent back, and left alone otherwise
 */
record ApproveConsolidationForm(PlanVerdict outcome, String reason) {

	static final int MAX_TEXT = 2000;

	ApproveConsolidationForm {
		reason = Typed.orNull(reason);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	void check() {
		var check = new FormCheck();
		check.required("outcome", outcome);
		if (outcome == PlanVerdict.SENT_BACK && reason == null) {
			check.complain("reason", "refusal.consolidation.sendBack");
		}
		check.length("reason", reason, MAX_TEXT);
		check.refuse();
	}
}
