package vn.nhanrong.appraisal;

/** Where a committee's opinion stands; {@link #key()} names it in the message bundles. */
public enum OpinionState {
	/** Asked for, not given yet. */
	OPEN, GIVEN,
	/** Not given in time; never counted as agreement. */
	NO_OPINION,
	/** Not asked for: the committee belongs to the unit that proposes the model or hosts it. */
	RECUSED;

	public String key() {
		return "appraisal.opinion." + name();
	}
}
