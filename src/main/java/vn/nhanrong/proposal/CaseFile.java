package vn.nhanrong.proposal;

import java.time.LocalDate;
import java.util.List;

import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.FieldSummary;
import vn.nhanrong.register.ModelDetails.Movement;

/**
 * A submitted proposal, as those who decide on it need it.
 *
 * @param movement null where it belongs to none
 * @param proposerUnitId unit of the proposer; its people take no part in the decision
 * @param hostId unit that will carry the model; its people don't either
 * @param partners names of the units and bodies that join in
 * @param need what the baseline survey found
 * @param surveyedOn day on which the survey was finished
 * @param plan what is done when by whom
 * @param rule the competence rule it was submitted under
 * @param rejection why the standing agency rejected the dossier; null unless it did
 */
public record CaseFile(String modelCode, String name, Movement movement, FieldSummary field, Level level, long proposerUnitId,
		String proposerUnit, String proposedBy, long hostId, String host, List<String> partners, String need,
		LocalDate surveyedOn, String plan, List<Indicator> indicators, List<BudgetLine> budget, CompetenceRuleView rule, String rejection) {

	/**
	 * @param baseline as counted by the survey
	 * @param target to be reached
	 */
	public record Indicator(String name, String unit, long baseline, long target) {
	}

	/** @param amount whole VND */
	public record BudgetLine(String item, BudgetSource source, long amount) {
	}
}
