package vn.nhanrong.document;

import vn.nhanrong.document.DocumentSheets.Issuer;

/**
 * A document's place in the number register.
 *
 * @param symbol number and notation as they are written, {@code 05/QĐ-UBND}, or {@code 05-QĐ/QU} in the Party
 */
record AllottedNumber(int number, int year, String symbol) {

	/** With the symbol that documents of that kind have. */
	static AllottedNumber of(int number, int year, Issuer issuer, DocumentKind kind) {
		return new AllottedNumber(number, year, issuer.family().symbol(written(number), issuer.notation(kind)));
	}

	/** Numbers under 10 take a leading 0. */
	static String written(int number) {
		return "%02d".formatted(number);
	}
}
