package vn.nhanrong.document;

/** Where a document stands; names are in the message bundles under {@code document.state.}. */
public enum DocumentState {
	/** Being written; its PDF says so on each page and has no number. */
	DRAFT,
	/** It has its number and date and waits for signature and seal. */
	IN_SIGNATURE,
	/** Issued. Never changes any more. */
	IN_FORCE,
	/** Another one took its place. */
	SUPERSEDED,
	/** Another one took it back. */
	REVOKED;

	/** Name in the message bundles. */
	public String key() {
		return "document.state." + name();
	}
}
