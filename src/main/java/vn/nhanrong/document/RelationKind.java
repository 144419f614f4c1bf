package vn.nhanrong.document;

/** What a document does to an earlier one; names are in the message bundles under {@code document.relation.}. */
public enum RelationKind {
	/** It takes its place (thay thế). */
	SUPERSEDES,
	/** It takes it back (thu hồi, bãi bỏ). */
	REVOKES,
	/** It changes or completes it, and both are in force (sửa đổi, bổ sung). */
	AMENDS;

	/** Name in the message bundles. */
	public String key() {
		return "document.relation." + name();
	}

	/** Name, seen from the other document. */
	public String passiveKey() {
		return "document.relation." + name() + ".by";
	}

	/** What the other document is then; null where it stays what it is. */
	DocumentState outcome() {
		return switch (this) {
			case SUPERSEDES -> DocumentState.SUPERSEDED;
			case REVOKES -> DocumentState.REVOKED;
			case AMENDS -> null;
		};
	}
}
