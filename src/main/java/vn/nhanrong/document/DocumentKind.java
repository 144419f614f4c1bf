package vn.nhanrong.document;

/** Kinds of documents; names are in the message bundles under {@code document.kind.}. */
public enum DocumentKind {
	/** Quyết định công nhận mô hình. */
	RECOGNITION_DECISION("QĐ"),
	/** Thông báo kết quả thẩm định: the model is not recognised. */
	REJECTION_NOTICE("TB");

	private final String abbreviation;

	DocumentKind(String abbreviation) {
		this.abbreviation = abbreviation;
	}

	/** Of the type of document, as it stands in the symbol (NĐ 30/2020, Phụ lục III). */
	public String abbreviation() {
		return abbreviation;
	}
}
