package vn.nhanrong.appraisal;

/** What a count says; the names are those of the routing results in {@link AppraisalProcess}. */
public enum VoteOutcome {
	PASSED, NOT_PASSED,
	/** Only the equal split keeps it from passing: the chair decides. */
	TIE,
	/** Too few votes: everybody is asked once more. */
	SECOND_ROUND,
	/** Too few votes again: back to the standing agency. */
	NO_QUORUM;

	public String key() {
		return "appraisal.outcome." + name();
	}
}
