package vn.nhanrong.review;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/** A committee's assessment; the names of the components are those of the form's fields. */
record AssessReportForm(Assessment assessment, String comment, String proposal) {

	static final int MAX_TEXT = 2000;

	AssessReportForm {
		comment = Typed.orNull(comment);
		proposal = Typed.orNull(proposal);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	void check() {
		var check = new FormCheck();
		check.required("assessment", assessment);
		check.required("comment", comment, MAX_TEXT);
		check.length("proposal", proposal, MAX_TEXT);
		check.refuse();
	}
}
