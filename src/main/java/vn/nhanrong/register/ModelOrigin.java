package vn.nhanrong.register;

/** How a model came into the register. */
public enum ModelOrigin {
	/** From a list of before: its status is the list's, the decision of recognition is not on record here. */
	IMPORTED,
	/** Proposed and decided on here. */
	PROPOSED;

	/**
	 * Whether a model that stands there has a record whose gaps can be filled: a proposal has its dossier until it is
	 * decided on, and what a list had as a draft is on record as that.
	 */
	public boolean isOnRecord(ModelStatus status) {
		return this == IMPORTED || status.isDecided();
	}
}
