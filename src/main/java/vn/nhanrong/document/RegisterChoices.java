package vn.nhanrong.document;

import java.util.List;

/**
 * What the number register can be asked for.
 *
 * @param issuers in Vietnamese order of their names
 * @param types abbreviations of types of documents
 * @param years the latest first
 */
public record RegisterChoices(List<Issuer> issuers, List<String> types, List<Integer> years) {

	public RegisterChoices {
		issuers = List.copyOf(issuers);
		types = List.copyOf(types);
		years = List.copyOf(years);
	}

	/** A unit that has numbered a document. */
	public record Issuer(String code, String name) {
	}
}
