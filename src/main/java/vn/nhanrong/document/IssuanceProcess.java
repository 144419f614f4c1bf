package vn.nhanrong.document;

/** Names in the process {@code document-issuance}; a test compares them with its BPMN. */
public final class IssuanceProcess {

	public static final String ID = "document-issuance";

	public static final String DRAFT_DOCUMENT = "draft-document";
	public static final String REVIEW_CONTENT = "review-content";
	public static final String CHECK_FORMAT = "check-format";
	public static final String SIGN_DOCUMENT = "sign-document";
	public static final String APPLY_PERSONAL_SIGNATURE = "apply-personal-signature";
	public static final String SEAL_DOCUMENT = "seal-document";
	public static final String APPLY_SEAL = "apply-seal";
	public static final String ISSUE_DOCUMENT = "issue-document";

	/** Variable: id of the document. */
	public static final String DOCUMENT = "document";
	/** Variable: code of the committee that drafts. */
	public static final String STANDING_AGENCY = "standingAgency";
	/** Variable: code of the office that signs. */
	public static final String SIGNING_OFFICE = "signingOffice";
	/** Variable: code of the office that numbers and seals. */
	public static final String CLERK_OFFICE = "clerkOffice";

	/** Variables: {@link #APPROVED} or {@link #SENT_BACK}. */
	public static final String CONTENT_OUTCOME = "contentOutcome";
	public static final String FORMAT_OUTCOME = "formatOutcome";
	public static final String SIGNING_OUTCOME = "signingOutcome";
	public static final String SEALING_OUTCOME = "sealingOutcome";

	public static final String APPROVED = "APPROVED";
	public static final String SENT_BACK = "SENT_BACK";

	private IssuanceProcess() {
	}
}
