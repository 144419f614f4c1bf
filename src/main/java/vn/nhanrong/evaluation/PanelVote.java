package vn.nhanrong.evaluation;

import java.time.Instant;
import java.util.List;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.appraisal.VoteOutcome;

/**
 * The panel's vote on what was proposed at a meeting.
 *
 * @param tally null until it was counted; so is the outcome
 */
record PanelVote(long meetingId, Instant reminder, Instant closing, Tally tally, VoteOutcome outcome, List<Seat> seats) {

	PanelVote {
		seats = List.copyOf(seats);
	}

	enum Ballot {
		AGREE, DISAGREE
	}

	enum SeatState {
		OPEN, CAST,
		/** Not cast in time. */
		NO_VOTE
	}

	/**
	 * @param username null where the member has no account to vote with; counts as eligible all the same
	 * @param reason required of whoever disagrees
	 */
	record Seat(long personId, String fullName, String username, SeatState state, Ballot ballot, String reason) {

		boolean mayVote() {
			return state == SeatState.OPEN && username != null;
		}
	}

	boolean isCounted() {
		return outcome != null;
	}

	boolean hasPassed() {
		return outcome == VoteOutcome.PASSED;
	}

	/** Why some did not agree: nobody's name, each has one's reasons. */
	List<String> dissent() {
		return seats.stream().filter(seat -> seat.ballot() == Ballot.DISAGREE).map(Seat::reason).toList();
	}

	/** As it stands now: who has not voted counts as eligible. */
	Tally reckon() {
		return new Tally(seats.size(), count(Ballot.AGREE), count(Ballot.DISAGREE));
	}

	private int count(Ballot ballot) {
		return (int) seats.stream().filter(seat -> seat.ballot() == ballot).count();
	}
}
