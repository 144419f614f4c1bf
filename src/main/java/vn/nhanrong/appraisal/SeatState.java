package vn.nhanrong.appraisal;

/** Where a member's vote stands. */
enum SeatState {
	OPEN, CAST,
	/** Not cast in time. */
	NO_VOTE,
	/** The member belongs to the unit that proposes the model or hosts it, and does not count. */
	RECUSED
}
