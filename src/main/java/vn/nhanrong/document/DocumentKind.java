package vn.nhanrong.document;

/** Kinds of documents; names are in the message bundles under {@code document.kind.}. */
public enum DocumentKind {
	/** Quyết định công nhận mô hình. */
	RECOGNITION_DECISION("QĐ", "Quyết định"),
	/** Thông báo kết quả thẩm định: the model is not recognised. */
	REJECTION_NOTICE("TB", "Thông báo");

	private final String abbreviation;
	private final String typeName;

	DocumentKind(String abbreviation, String typeName) {
		this.abbreviation = abbreviation;
		this.typeName = typeName;
	}

	/** Of the type of document, as it stands in the symbol (NĐ 30/2020, Phụ lục III). */
	public String abbreviation() {
		return abbreviation;
	}

	/** Tên loại, as the document itself has it: in Vietnamese whatever the user's language. */
	public String typeName() {
		return typeName;
	}

	/** Whether it is made of articles, with the authority and "QUYẾT ĐỊNH:" above them. */
	boolean isDecision() {
		return this == RECOGNITION_DECISION;
	}

	/** Name in the message bundles. */
	public String key() {
		return "document.kind." + name();
	}
}
