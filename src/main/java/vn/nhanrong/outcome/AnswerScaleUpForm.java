package vn.nhanrong.outcome;

import java.time.LocalDate;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * What a receiving unit answers; the names of the components are those of the form's fields.
 *
 * @param startsOn as officials write a day; required of who accepts
 * @param groups implementation groups, a count; required of who accepts
 * @param reason required of who declines
 */
record AnswerScaleUpForm(ScaleUpAnswer answer, String startsOn, Long groups, String reason) {

	static final int MAX_TEXT = 2000;
	static final int MAX_GROUPS = 10_000;
	private static final int MAX_YEARS = 2;

	AnswerScaleUpForm {
		startsOn = Typed.orNull(startsOn);
		reason = Typed.orNull(reason);
	}

	/**
	 * @param decided day of the decision: nothing begins before it
	 * @return the first day of who accepts; null of who declines
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	LocalDate check(LocalDate decided) {
		var check = new FormCheck();
		LocalDate first = null;
		if (answer == null) {
			check.missing("answer");
		} else if (answer == ScaleUpAnswer.ACCEPT) {
			first = check.day("startsOn", startsOn, decided, decided.plusYears(MAX_YEARS));
			check.range("groups", groups, 1, MAX_GROUPS);
		} else if (reason == null) {
			check.complain("reason", "refusal.scaleUp.reason");
		}
		check.length("reason", reason, MAX_TEXT);
		check.refuse();
		return first;
	}
}
