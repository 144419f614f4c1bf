package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * One wording of a plan.
 *
 * @param causes what is wrong, and why
 * @param expected result that the re-review compares with
 * @param onBehalf the standing agency wrote it, as the host sent none
 * @param sentBack reason why it was sent back; null where it was not
 */
record ConsolidationPlan(long id, int version, Content content, boolean onBehalf, String sentBack) {

	record Content(String causes, String expected, List<Action> actions) {

		Content {
			actions = List.copyOf(actions);
		}
	}

	/** @param owner unit or office that is responsible */
	record Action(String action, String owner, LocalDate deadline) {
	}

	/** @param evidence null where there is none */
	record ActionResult(boolean done, String evidence) {
	}
}
