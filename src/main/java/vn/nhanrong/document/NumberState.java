package vn.nhanrong.document;

/** What has become of a number; names are in the message bundles under {@code document.number.}. */
public enum NumberState {
	/** Its document was issued. */
	ISSUED,
	/** Its document waits for signature and seal. */
	IN_SIGNATURE,
	/** Its document went back to the drafter, and keeps it for the next attempt. */
	RETURNED,
	/** No document bears it, and none ever will. */
	CANCELLED;

	/** Name in the message bundles. */
	public String key() {
		return "document.number." + name();
	}
}
