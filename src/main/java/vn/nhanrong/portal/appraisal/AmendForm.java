package vn.nhanrong.portal.appraisal;

import java.util.stream.Stream;

import vn.nhanrong.appraisal.OpinionForm;
import vn.nhanrong.appraisal.OpinionSheet;
import vn.nhanrong.appraisal.Stance;

/** An amended opinion as it was typed: an unknown choice is none, and the rest of what was typed stays. */
record AmendForm(String opinion, String reason, String conditions) {

	static AmendForm of(OpinionSheet.Content said) {
		return new AmendForm(said.stance().name(), said.reason(), said.conditions());
	}

	OpinionForm toOpinion() {
		var stance = Stream.of(Stance.values()).filter(known -> known.name().equals(opinion)).findFirst().orElse(null);
		return new OpinionForm(stance, reason, conditions);
	}
}
