package vn.nhanrong.outcome;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * Into which model a model is merged, and what passes on; the names of the components are those of the form's fields.
 *
 * @param surviving code of the model that goes on
 */
record PlanMergerForm(String surviving, List<PassedOn> passedOn, String passingNote, String reasons) {

	static final int MAX_NOTE = 2000;
	static final int MAX_TEXT = 4000;

	PlanMergerForm {
		surviving = Typed.orNull(surviving);
		passedOn = passedOn == null ? List.of() : List.copyOf(new LinkedHashSet<>(passedOn.stream().filter(Objects::nonNull).toList()));
		passingNote = Typed.orNull(passingNote);
		reasons = Typed.orNull(reasons);
	}

	/**
	 * @param survives whether the chosen model is another one that is recognised
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	Merger.Plan check(boolean survives) {
		var check = new FormCheck();
		if (surviving == null) {
			check.required("surviving", surviving);
		} else if (!survives) {
			check.complain("surviving", "refusal.merger.surviving");
		}
		if (passedOn.isEmpty()) {
			check.complain("passedOn", "refusal.merger.passedOn");
		}
		check.length("passingNote", passingNote, MAX_NOTE);
		check.required("reasons", reasons, MAX_TEXT);
		check.refuse();
		return new Merger.Plan(surviving, passedOn, passingNote, reasons);
	}
}
