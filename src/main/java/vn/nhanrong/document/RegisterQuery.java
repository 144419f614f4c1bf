package vn.nhanrong.document;

/**
 * What to list of the number register.
 *
 * @param issuer code of a unit; null for all
 * @param type abbreviation of the type of document; null for all
 * @param year of the row; null for all
 * @param lastFirst whether the highest numbers come first
 * @param page from 0
 */
public record RegisterQuery(String issuer, String type, Integer year, boolean lastFirst, int page, int size) {

	public RegisterQuery {
		issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
		type = type == null || type.isBlank() ? null : type.strip();
	}

	/** Whether it leaves anything out. */
	public boolean isRestricted() {
		return issuer != null || type != null || year != null;
	}

	/** Whether it is one book, which can be printed: those of two issuers, or of two years, are two. */
	public boolean isOneBook() {
		return issuer != null && year != null;
	}
}
