package vn.nhanrong.document;

import vn.nhanrong.document.layout.Family;

/**
 * What stands beside the number in a symbol, by the rules of the State or of the Party.
 *
 * @param type abbreviation of the type of document
 * @param issuer abbreviation of the issuer
 */
record Notation(Family family, String type, String issuer) {

	/** {@code QĐ-UBND}, of the Party {@code QĐ/QU} */
	String text() {
		return family.notation(type, issuer);
	}

	/** {@code 05/QĐ-UBND}, of the Party {@code 05-QĐ/QU} */
	String symbol(int number) {
		return family.symbol(AllottedNumber.written(number), text());
	}
}
