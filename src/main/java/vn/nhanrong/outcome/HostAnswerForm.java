package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** What a host says to its model's retirement or merger; the names of the components are those of the form's fields. */
record HostAnswerForm(HostStance answer, String reasons) {

	static final int MAX_TEXT = 4000;

	HostAnswerForm {
		reasons = Typed.orNull(reasons);
	}

	/** @throws Refusal if it says nothing, or objects without a reason */
	void check() {
		var check = new FormCheck();
		if (answer == null || answer == HostStance.NO_ANSWER) {
			check.missing("answer");
		} else if (answer == HostStance.OBJECT && reasons == null) {
			check.complain("reasons", "refusal.ending.objection");
		}
		check.length("reasons", reasons, MAX_TEXT);
		check.refuse();
	}
}
