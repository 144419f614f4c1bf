package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * What the host answers to the result of its model's evaluation.
 *
 * @param closing until when it may
 * @param text null where it has no comment, or objects to single criteria only
 */
record HostAnswer(State state, Instant reminder, Instant closing, String text, List<Objection> objections, Instant givenAt) {

	enum State {
		OPEN, COMMENTS,
		/** The host says that it has no comment. */
		NO_COMMENT,
		/** The host did not answer in time: that is not taken for consent. */
		NONE
	}

	HostAnswer {
		objections = List.copyOf(objections);
	}

	/** @param criterion {@code C1} … */
	record Objection(String criterion, String criterionName, String text) {
	}

	boolean isOpen() {
		return state == State.OPEN;
	}
}
