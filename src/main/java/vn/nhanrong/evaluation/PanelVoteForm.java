package vn.nhanrong.evaluation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/**
 * A panel member's ballot; the names of the components are those of the form's fields.
 *
 * @param reason required of whoever does not agree
 */
record PanelVoteForm(@NotNull PanelVote.Ballot ballot, @Size(max = MAX_REASON) String reason) {

	static final int MAX_REASON = 2000;

	PanelVoteForm {
		reason = Typed.orNull(reason);
	}

	/** @throws Refusal if somebody dissents and does not say why */
	void check() {
		if (ballot == PanelVote.Ballot.DISAGREE && reason == null) {
			throw Refusal.field("reason", "refusal.conclusion.dissentReason");
		}
	}
}
