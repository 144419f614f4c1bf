package vn.nhanrong.outcome;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * The settlement of a merged model in VND; the names of the components are those of the form's fields.
 *
 * @param transferred what passes on to the model it is merged into
 */
record SettleMergerForm(Long estimate, Long allocated, Long spent, Long transferred, Long returned, String note) {

	SettleMergerForm {
		note = Typed.orNull(note);
	}

	/**
	 * @param passesOn whether by the decision the remaining budget passes on
	 * @throws Refusal with a complaint for each field that is wrong, or where they don't add up
	 */
	Merger.Settlement check(boolean passesOn) {
		var check = new FormCheck();
		check.range("estimate", estimate, 0, SettleBudgetForm.MAX_AMOUNT);
		check.range("allocated", allocated, 0, SettleBudgetForm.MAX_AMOUNT);
		check.range("spent", spent, 0, SettleBudgetForm.MAX_AMOUNT);
		check.range("transferred", transferred, 0, SettleBudgetForm.MAX_AMOUNT);
		check.range("returned", returned, 0, SettleBudgetForm.MAX_AMOUNT);
		check.length("note", note, SettleBudgetForm.MAX_NOTE);
		check.refuse();
		if (allocated > estimate) {
			check.complain("allocated", "refusal.retirement.allocated");
		}
		if (transferred > 0 && !passesOn) {
			check.complain("transferred", "refusal.merger.noBudget");
		}
		long sum = spent + transferred + returned;
		if (sum != allocated) {
			check.complain("returned", "refusal.merger.sum", sum, allocated);
		}
		check.refuse();
		return new Merger.Settlement(estimate, allocated, spent, transferred, returned, note);
	}
}
