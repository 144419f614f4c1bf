package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotNull;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * The host's answer to a result; the names of the components are those of the form's fields.
 *
 * @param text about the whole; may be left out where a criterion is objected to
 * @param objections a row for each criterion that is objected to
 */
record AnswerEvaluationForm(@NotNull Answer answer, String text, List<ObjectionRow> objections) {

	static final int MAX_TEXT = 4000;
	static final int MAX_OBJECTION = 2000;

	enum Answer {
		NO_COMMENT, COMMENTS
	}

	AnswerEvaluationForm {
		text = answer == Answer.COMMENTS ? Typed.orNull(text) : null;
		objections = objections == null || answer != Answer.COMMENTS ? List.of() : List.copyOf(objections);
	}

	/** @param criterion {@code C1} … */
	record ObjectionRow(String criterion, String text) {

		ObjectionRow {
			text = Typed.orNull(text);
		}
	}

	/**
	 * @param criteria codes of the scorecard's
	 * @throws Refusal with a complaint for each field that is wrong
	 */
	void check(Set<String> criteria) {
		var check = new FormCheck();
		if (answer == Answer.COMMENTS && text == null && objections.isEmpty()) {
			check.complain("text", "refusal.conclusion.emptyAnswer");
		}
		check.length("text", text, MAX_TEXT);
		for (var row : objections) {
			if (!criteria.contains(row.criterion())) {
				check.complain("objections", "refusal.conclusion.criterion");
			}
			check.required("objections", row.text(), MAX_OBJECTION);
		}
		if (objections.stream().map(ObjectionRow::criterion).distinct().count() < objections.size()) {
			check.complain("objections", "refusal.conclusion.criterionTwice");
		}
		check.refuse();
	}
}
