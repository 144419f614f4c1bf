package vn.nhanrong.document.layout;

/** By whose rules a document is laid out. */
public enum Family {
	/** Nghị định 30/2020/NĐ-CP, Phụ lục I. */
	STATE("-", "/"),
	/** Hướng dẫn 36-HD/VPTW of the Party's Central Office. */
	PARTY("/", "-");

	private final String beforeIssuer;
	private final String afterNumber;

	Family(String beforeIssuer, String afterNumber) {
		this.beforeIssuer = beforeIssuer;
		this.afterNumber = afterNumber;
	}

	/** {@code QĐ-UBND}, or {@code QĐ/QU} in the Party. */
	public String notation(String type, String issuer) {
		return type + beforeIssuer + issuer;
	}

	/** {@code 05/QĐ-UBND}, or {@code 05-QĐ/QU} in the Party. */
	public String symbol(String number, String notation) {
		return number + afterNumber + notation;
	}
}
