package vn.nhanrong.appraisal;

import java.time.Instant;

/**
 * One time that a question is voted on.
 *
 * @param number 1, or 2 where the first had no quorum
 * @param tally null until it was counted; so are the time and the outcome
 * @param chair user name of who decides a tie; null where there is none
 * @param tie null until it was decided
 */
record VoteRound(long id, long questionId, int number, Instant openedAt, Instant reminder, Instant closing, Instant countedAt,
		Tally tally, VoteOutcome outcome, String chair, TieBreak tie) {

	record TieBreak(boolean passed, String reason, String by, Instant at) {
	}

	boolean isCounted() {
		return countedAt != null;
	}

	/** Whether the question was answered with yes, by the votes or by the chair. */
	boolean hasPassed() {
		return outcome == VoteOutcome.PASSED || tie != null && tie.passed();
	}
}
