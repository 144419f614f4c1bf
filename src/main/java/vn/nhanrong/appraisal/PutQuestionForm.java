package vn.nhanrong.appraisal;

import java.util.ArrayList;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Typed;

/**
 * The question to vote on; the names of the components are those of the form's fields.
 *
 * @param pilotMonths required for a pilot, and left alone otherwise
 * @param question blank for the usual wording
 */
record PutQuestionForm(@NotNull Recognition target, Integer pilotMonths, @Size(max = MAX_QUESTION) String question,
		@NotNull @Min(1) @Max(MAX_VOTING_DAYS) Integer votingDays) {

	static final int MAX_QUESTION = 500;
	static final int MAX_VOTING_DAYS = 30;
	static final int MIN_MONTHS = 3;
	static final int MAX_MONTHS = 36;

	PutQuestionForm {
		question = Typed.orNull(question);
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	void check() {
		var complaints = new ArrayList<FieldComplaint>();
		if (target == Recognition.PILOT && (pilotMonths == null || pilotMonths < MIN_MONTHS || pilotMonths > MAX_MONTHS)) {
			complaints.add(new FieldComplaint("pilotMonths", "refusal.vote.months", MIN_MONTHS, MAX_MONTHS));
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
