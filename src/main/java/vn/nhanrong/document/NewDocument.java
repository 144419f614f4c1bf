package vn.nhanrong.document;

/**
 * A document to be drafted.
 *
 * @param modelCode whose case it belongs to
 * @param signingOffice code of the office that signs it; the office's unit is the issuer
 * @param clerkOffice code of the office that numbers and seals it
 * @param standingAgency code of the committee that drafts it
 * @param origin the template that worded it; null where none did
 */
public record NewDocument(DocumentKind kind, String modelCode, String signingOffice, String clerkOffice,
		String standingAgency, DocumentContent content, TemplateOrigin origin) {

	/** Worded by no template. */
	public NewDocument(DocumentKind kind, String modelCode, String signingOffice, String clerkOffice, String standingAgency,
			DocumentContent content) {
		this(kind, modelCode, signingOffice, clerkOffice, standingAgency, content, null);
	}
}
