package vn.nhanrong.evaluation;

import java.time.LocalDate;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * The plan of an evaluation; the names of the components are those of the form's fields.
 *
 * @param periodFrom first day of what is evaluated, {@code 01/01/2024}
 * @param scoringDays working days for the scores
 */
record PlanEvaluationForm(String periodFrom, String periodTo, String meetingPlace, String focus, Integer scoringDays) {

	static final int MAX_DAYS = 60;
	static final int MAX_PLACE = 300;
	static final int MAX_FOCUS = 2000;

	PlanEvaluationForm {
		periodFrom = Typed.orNull(periodFrom);
		periodTo = Typed.orNull(periodTo);
		meetingPlace = Typed.orNull(meetingPlace);
		focus = Typed.orNull(focus);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	EvaluationPlan check() {
		var check = new FormCheck();
		LocalDate from = check.day("periodFrom", periodFrom);
		LocalDate to = check.day("periodTo", periodTo);
		if (from != null && to != null && to.isBefore(from)) {
			check.complain("periodTo", "refusal.evaluation.period");
		}
		check.required("meetingPlace", meetingPlace, MAX_PLACE);
		check.length("focus", focus, MAX_FOCUS);
		check.range("scoringDays", scoringDays, 1, MAX_DAYS);
		check.refuse();
		return new EvaluationPlan(0, 0, from, to, meetingPlace, focus, scoringDays);
	}
}
