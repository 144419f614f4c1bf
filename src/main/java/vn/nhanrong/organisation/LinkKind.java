package vn.nhanrong.organisation;

/** How one unit stands to another. */
public enum LinkKind {
	/** The one is under the other. */
	PARENT,
	/** The other takes over from the one, wholly or in part. */
	SUCCESSOR
}
