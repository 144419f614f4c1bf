package vn.nhanrong.outcome;

/** What is decided on a plan; the names are those of the routing results of the process. */
enum PlanVerdict {
	APPROVED, SENT_BACK
}
