package vn.nhanrong.appraisal;

import vn.nhanrong.organisation.MemberRole;

/**
 * A member's place in a vote.
 *
 * @param username null where the member has no account to vote with; counts as eligible all the same
 * @param ballot null unless it was cast; so is the reason, which may be left out with an agreement
 */
record Seat(long personId, String fullName, MemberRole role, String username, SeatState state, Ballot ballot, String reason) {

	boolean isEligible() {
		return state != SeatState.RECUSED;
	}

	/** Whether the member is given a task to vote. */
	boolean mayVote() {
		return state == SeatState.OPEN && username != null;
	}
}
