package vn.nhanrong.appraisal;

/**
 * When a vote counts and when it passes.
 *
 * @param quorumPercent of the eligible members, rounded up, who have to vote
 * @param majorityPercent it passes with more than this share of the votes cast
 */
public record VoteRule(int quorumPercent, int majorityPercent) {

	private static final int HALF = 50;

	/** @param round 1, or 2 where the first had no quorum */
	public VoteOutcome outcome(Tally tally, int round) {
		if (!hasQuorum(tally)) {
			return round == 1 ? VoteOutcome.SECOND_ROUND : VoteOutcome.NO_QUORUM;
		}
		if (tally.agree() * 100 > majorityPercent * tally.cast()) {
			return VoteOutcome.PASSED;
		}
		// Where more than half is asked for, an equal split lacks more than one voice, and nobody makes up for that.
		boolean oneVoiceShort = tally.agree() == tally.disagree() && majorityPercent == HALF;
		return oneVoiceShort ? VoteOutcome.TIE : VoteOutcome.NOT_PASSED;
	}

	/** A vote that nobody took part in never counts, though of nobody everybody was there. */
	boolean hasQuorum(Tally tally) {
		return tally.cast() > 0 && tally.cast() >= quorum(tally.eligible());
	}

	/** How many of so many eligible members have to vote, or to take part. */
	public int quorum(int eligible) {
		return (quorumPercent * eligible + 99) / 100;
	}
}
