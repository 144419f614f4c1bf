package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.outcome.ConsolidationPlan.ActionResult;
import vn.nhanrong.outcome.ConsolidationRound.Conclusion;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * What the re-review finds; the names of the components are those of the form's fields.
 *
 * @param actions the plan's, in its order
 */
record ReviewConsolidationForm(List<ResultRow> actions, Conclusion conclusion, String reason) {

	static final int MAX_TEXT = 2000;
	static final int MAX_EVIDENCE = 1000;

	ReviewConsolidationForm {
		actions = actions == null ? List.of() : actions.stream().filter(Objects::nonNull).toList();
		reason = Typed.orNull(reason);
	}

	enum Done {
		YES, NO
	}

	/**
	 * @param action as the form shows it, its number first
	 * @param evidence required where it was done
	 */
	record ResultRow(String action, Done done, String evidence) {

		ResultRow {
			evidence = Typed.orNull(evidence);
		}

		boolean isOf(int position) {
			return action != null && action.startsWith(position + ". ");
		}
	}

	/**
	 * @param planned how many actions the plan has
	 * @return what became of each, in their order
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	List<ActionResult> check(int planned) {
		var check = new FormCheck();
		var results = new ArrayList<ActionResult>();
		if (actions.size() != planned) {
			check.complain("actions", "refusal.consolidation.actions", planned);
		}
		for (var row : actions) {
			if (actions.size() == planned && !row.isOf(results.size() + 1)) {
				check.complain("actions", "refusal.consolidation.actions", planned);
			}
			check.required("done", row.done());
			if (row.done() == Done.YES && row.evidence() == null) {
				check.complain("evidence", "refusal.consolidation.evidence", results.size() + 1);
			}
			check.length("evidence", row.evidence(), MAX_EVIDENCE);
			results.add(new ActionResult(row.done() == Done.YES, row.evidence()));
		}
		check.required("conclusion", conclusion);
		check.required("reason", reason, MAX_TEXT);
		check.refuse();
		return results;
	}
}
