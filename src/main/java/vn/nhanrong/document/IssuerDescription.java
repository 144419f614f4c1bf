package vn.nhanrong.document;

import vn.nhanrong.shared.Validity;

/**
 * How a unit appears on its documents, as it was entered.
 *
 * @param name in full
 * @param parentName the agency above; null for none
 * @param abbreviation in the symbol
 * @param place where its documents are dated
 * @param archiveAbbreviation of the drafting body in the line of the archive; null for none
 */
public record IssuerDescription(long unitId, String unitName, String name, String parentName, String abbreviation, String place,
		SigningMode signing, String archiveAbbreviation, Validity validity) {
}
