package vn.nhanrong.review;

/** Where something that is asked for stands. */
enum AnswerState {
	/** Waited for. */
	OPEN,
	GIVEN,
	/** It did not come while it was waited for; that never counts as agreement. */
	NONE,
	/** Not asked for: nobody judges what one's own unit carries. */
	RECUSED
}
