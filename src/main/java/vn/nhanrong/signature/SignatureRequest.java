package vn.nhanrong.signature;

import java.time.Instant;

/**
 * One signature to be put on a PDF.
 *
 * @param holder whose key signs: the user name of the officer, or the code of the organisation whose seal it is
 * @param holderName as the certificate and the appearance show it
 * @param organisation name of the organisation the officer acts for, or whose seal it is
 * @param reason in words; stands in the signature dictionary
 * @param at goes to the dictionary's /M
 * @param page from 1
 * @param left in points from the left edge of the page
 * @param bottom in points from the lower edge of the page
 * @param width in points
 * @param height in points
 */
public record SignatureRequest(SignatureRole role, String holder, String holderName, String organisation, String reason,
		Instant at, int page, float left, float bottom, float width, float height) {

	/** The same with another name of the holder. */
	SignatureRequest in(String name) {
		return new SignatureRequest(role, holder, name, organisation, reason, at, page, left, bottom, width, height);
	}

	/** Name of the signature field that the signature stands in. */
	public String fieldName() {
		return role.fieldName();
	}
}
