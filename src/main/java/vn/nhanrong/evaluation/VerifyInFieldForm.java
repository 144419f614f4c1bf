package vn.nhanrong.evaluation;

import java.time.LocalDate;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * The field verification record; the names of the components are those of the form's fields.
 *
 * @param visitedOn day of the visit, {@code 30/11/2026}
 * @param participants officials, by name and office
 */
record VerifyInFieldForm(String visitedOn, String place, String participants, String findings, String evidence,
		Answer fundsAccounted, Answer personalData, Answer baselineExists, Integer monthsInOperation) {

	static final int MAX_PLACE = 300;
	static final int MAX_PARTICIPANTS = 2000;
	static final int MAX_FINDINGS = 8000;
	static final int MAX_EVIDENCE = 4000;
	static final int MAX_MONTHS = 1200;

	/** A question that is answered: a box left alone would be no answer. */
	enum Answer {
		YES, NO;

		boolean isYes() {
			return this == YES;
		}
	}

	VerifyInFieldForm {
		visitedOn = Typed.orNull(visitedOn);
		place = Typed.orNull(place);
		participants = Typed.orNull(participants);
		findings = Typed.orNull(findings);
		evidence = Typed.orNull(evidence);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	FieldVerification check(LocalDate today) {
		var check = new FormCheck();
		LocalDate day = check.day("visitedOn", visitedOn);
		if (day != null && day.isAfter(today)) {
			check.complain("visitedOn", "refusal.evaluation.future");
		}
		check.required("place", place, MAX_PLACE);
		check.required("participants", participants, MAX_PARTICIPANTS);
		check.required("findings", findings, MAX_FINDINGS);
		check.required("evidence", evidence, MAX_EVIDENCE);
		check.required("fundsAccounted", fundsAccounted);
		check.required("personalData", personalData);
		check.required("baselineExists", baselineExists);
		check.range("monthsInOperation", monthsInOperation, 0, MAX_MONTHS);
		check.refuse();
		return new FieldVerification(day, place, participants, findings, evidence, fundsAccounted.isYes(), personalData.isYes(),
				baselineExists.isYes(), monthsInOperation);
	}
}
