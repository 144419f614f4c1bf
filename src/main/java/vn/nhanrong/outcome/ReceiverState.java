package vn.nhanrong.outcome;

/** Where a receiving unit stands in a scale-up. */
enum ReceiverState {
	/** In the plan, not asked yet. */
	PLANNED,
	/** Asked and waited for. */
	OPEN, ACCEPTED, DECLINED,
	/** No longer waited for. Never agreement. */
	NO_ANSWER
}
