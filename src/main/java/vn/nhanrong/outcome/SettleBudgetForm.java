package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** The settlement in VND; the names of the components are those of the form's fields. */
record SettleBudgetForm(Long estimate, Long allocated, Long spent, Long returned, String note) {

	static final long MAX_AMOUNT = 1_000_000_000_000L;
	static final int MAX_NOTE = 2000;

	SettleBudgetForm {
		note = Typed.orNull(note);
	}

	/** @throws Refusal with a complaint for each field that is wrong, or where they don't add up */
	Retirement.Settlement check() {
		var check = new FormCheck();
		check.range("estimate", estimate, 0, MAX_AMOUNT);
		check.range("allocated", allocated, 0, MAX_AMOUNT);
		check.range("spent", spent, 0, MAX_AMOUNT);
		check.range("returned", returned, 0, MAX_AMOUNT);
		check.length("note", note, MAX_NOTE);
		check.refuse();
		if (allocated > estimate) {
			check.complain("allocated", "refusal.retirement.allocated");
		}
		if (spent + returned != allocated) {
			check.complain("returned", "refusal.retirement.sum", spent + returned, allocated);
		}
		check.refuse();
		return new Retirement.Settlement(estimate, allocated, spent, returned, note);
	}
}
