package vn.nhanrong.review;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/** The standing agency's conclusion; the names of the components are those of the form's fields. */
record ConfirmReviewForm(ReviewConclusion conclusion, String reason, String assignment) {

	static final int MAX_REASON = 2000;
	static final int MAX_ASSIGNMENT = 4000;

	ConfirmReviewForm {
		reason = Typed.orNull(reason);
		assignment = Typed.orNull(assignment);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	void check(ReviewConclusion proposed) {
		var check = new FormCheck();
		check.required("conclusion", conclusion);
		check.length("reason", reason, MAX_REASON);
		if (conclusion != null && conclusion != proposed && reason == null) {
			check.complain("reason", "refusal.review.reason");
		}
		check.required("assignment", assignment, MAX_ASSIGNMENT);
		check.refuse();
	}
}
