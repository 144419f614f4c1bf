package vn.nhanrong.evaluation;

import java.util.List;

import vn.nhanrong.shared.Refusal;

/**
 * Who stands in on the panel; the name of the component is that of the form's field.
 *
 * @param substitutes user names
 */
record NameSubstitutesForm(List<String> substitutes) {

	static final int MOST = 20;

	NameSubstitutesForm {
		substitutes = substitutes == null ? List.of() : List.copyOf(substitutes);
	}

	/** @throws Refusal if nobody is named, or a crowd */
	void check() {
		if (substitutes.isEmpty() || substitutes.size() > MOST) {
			throw Refusal.field("substitutes", "refusal.evaluation.substitutes", MOST);
		}
	}
}
