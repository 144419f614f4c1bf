package vn.nhanrong.document;

import vn.nhanrong.organisation.DocumentFamily;

/**
 * What stands beside the number in a symbol, by the rules of the State or of the Party.
 *
 * @param type abbreviation of the type of document
 * @param issuer abbreviation of the issuer
 */
record Notation(DocumentFamily family, String type, String issuer) {

	/** {@code QĐ-UBND}, of the Party {@code QĐ/QU} */
	String text() {
		return type + (isParty() ? "/" : "-") + issuer;
	}

	/** {@code 05/QĐ-UBND}, of the Party {@code 05-QĐ/QU} */
	String symbol(int number) {
		return AllottedNumber.written(number) + (isParty() ? "-" : "/") + text();
	}

	private boolean isParty() {
		return family == DocumentFamily.PARTY;
	}
}
