package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.outcome.ConsolidationPlan.Action;
import vn.nhanrong.outcome.ConsolidationPlan.Content;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * A corrective plan; the names of the components are those of the form's fields.
 *
 * @param actions a row for each
 */
record ConsolidationPlanForm(String causes, List<ActionRow> actions, String expected) {

	static final int MAX_CAUSES = 4000;
	static final int MAX_EXPECTED = 2000;
	static final int MAX_ACTION = 500;
	static final int MAX_OWNER = 200;
	static final int MAX_ACTIONS = 30;

	ConsolidationPlanForm {
		causes = Typed.orNull(causes);
		actions = actions == null ? List.of() : actions.stream().filter(Objects::nonNull).toList();
		expected = Typed.orNull(expected);
	}

	/**
	 * @param owner unit or office that is responsible
	 * @param deadline as officials write a day
	 */
	record ActionRow(String action, String owner, String deadline) {

		ActionRow {
			action = Typed.orNull(action);
			owner = Typed.orNull(owner);
			deadline = Typed.orNull(deadline);
		}
	}

	/**
	 * @param today the first day that an action can have as its deadline
	 * @param lastDay the last: later it could not be reviewed
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	Content check(LocalDate today, LocalDate lastDay) {
		var check = new FormCheck();
		check.required("causes", causes, MAX_CAUSES);
		if (actions.isEmpty() || actions.size() > MAX_ACTIONS) {
			check.complain("actions", "refusal.outcome.rows", MAX_ACTIONS);
		}
		var checked = new ArrayList<Action>();
		for (var row : actions) {
			check.required("action", row.action(), MAX_ACTION);
			check.required("owner", row.owner(), MAX_OWNER);
			checked.add(new Action(row.action(), row.owner(), check.day("deadline", row.deadline(), today, lastDay)));
		}
		check.required("expected", expected, MAX_EXPECTED);
		check.refuse();
		return new Content(causes, expected, checked);
	}
}
