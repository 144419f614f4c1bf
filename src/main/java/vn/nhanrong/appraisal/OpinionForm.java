package vn.nhanrong.appraisal;

import java.util.ArrayList;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Typed;

/**
 * What a committee says; the names of the components are those of the form's fields.
 *
 * @param reason required unless it agrees
 * @param conditions under which it would agree, or that it attaches; null for none
 */
public record OpinionForm(@NotNull Stance opinion, @Size(max = MAX_TEXT) String reason,
		@Size(max = MAX_TEXT) String conditions) {

	static final int MAX_TEXT = 2000;

	public OpinionForm {
		reason = Typed.orNull(reason);
		conditions = Typed.orNull(conditions);
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	void check() {
		var complaints = new ArrayList<FieldComplaint>();
		if (opinion == null) {
			complaints.add(new FieldComplaint("opinion", "refusal.opinion.missing"));
		} else if (opinion != Stance.AGREE && reason == null) {
			complaints.add(new FieldComplaint("reason", "refusal.opinion.reason"));
		}
		Texts.checkLength("reason", reason, MAX_TEXT, complaints);
		Texts.checkLength("conditions", conditions, MAX_TEXT, complaints);
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
