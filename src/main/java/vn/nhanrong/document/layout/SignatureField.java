package vn.nhanrong.document.layout;

/** The fields that a file has ready for its signatures; whoever signs fills in the one of this name. */
public enum SignatureField {
	/** Of the officer who signs. */
	PERSONAL("ChuKySo", "Chữ ký số của người có thẩm quyền"),
	/** Of the organisation. */
	SEAL("ConDau", "Chữ ký số (con dấu) của cơ quan, tổ chức"),
	/** Of who signs beside the officer. */
	COUNTER("ThuKy", "Chữ ký số của thư ký");

	private final String fieldName;
	private final String said;

	SignatureField(String fieldName, String said) {
		this.fieldName = fieldName;
		this.said = said;
	}

	/** In the file. */
	public String fieldName() {
		return fieldName;
	}

	/** To those who have the page read to them. */
	String said() {
		return said;
	}
}
