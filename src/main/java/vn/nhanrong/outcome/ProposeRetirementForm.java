package vn.nhanrong.outcome;

import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * Why a model should be retired, and what is to become of what it has; the names of the components are those of the form's fields.
 *
 * @param legalBasis required where the ground is a legal one
 */
record ProposeRetirementForm(RetirementGround ground, String legalBasis, String reasons, String handOverPlan, String settlementPlan) {

	static final int MAX_BASIS = 500;
	static final int MAX_TEXT = 4000;

	ProposeRetirementForm {
		legalBasis = Typed.orNull(legalBasis);
		reasons = Typed.orNull(reasons);
		handOverPlan = Typed.orNull(handOverPlan);
		settlementPlan = Typed.orNull(settlementPlan);
	}

	/**
	 * @param evaluated whether the last evaluation, with a signed report, decided so
	 * @param before where the model stood
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	Retirement.Proposal check(boolean evaluated, ModelStatus before) {
		var check = new FormCheck();
		check.required("ground", ground);
		if (ground == RetirementGround.EVALUATION && !evaluated) {
			check.complain("ground", "refusal.retirement.notEvaluated");
		}
		if (ground == RetirementGround.CONSOLIDATION_FAILED && before != ModelStatus.CONSOLIDATING && before != ModelStatus.RETIRING) {
			check.complain("ground", "refusal.retirement.notConsolidated");
		}
		if (ground == RetirementGround.LEGAL && legalBasis == null) {
			check.complain("legalBasis", "refusal.retirement.basis");
		}
		check.length("legalBasis", legalBasis, MAX_BASIS);
		check.required("reasons", reasons, MAX_TEXT);
		check.required("handOverPlan", handOverPlan, MAX_TEXT);
		check.required("settlementPlan", settlementPlan, MAX_TEXT);
		check.refuse();
		return new Retirement.Proposal(ground, ground == RetirementGround.LEGAL ? legalBasis : null, reasons, handOverPlan, settlementPlan);
	}
}
