package vn.nhanrong.register;

/** How a model came into the register. */
public enum ModelOrigin {
	/** From a list of before: its status is the list's, the decision of recognition is not on record here. */
	IMPORTED,
	/** Proposed and decided on here. */
	PROPOSED
}
