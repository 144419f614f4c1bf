package vn.nhanrong.register;

/** What can happen in the case of a model; {@link #key()} names it in the message bundles. */
public enum CaseEventKind {
	/** Proposer and dossier. */
	PROPOSED, RESUBMITTED, DOSSIER_ACCEPTED, RETURNED, DOSSIER_REJECTED,
	/** Opinions of the appraisal committees. */
	OPINIONS_OPENED, OPINION_GIVEN, OPINION_AMENDED, OPINION_REMINDED, OPINION_ESCALATED, NO_OPINION,
	/** The vote of the recognition authority. */
	QUESTION_PUT, VOTE_OPENED, MEMBER_RECUSED, VOTE_CAST, VOTE_REMINDED, NO_VOTE, VOTE_COUNTED, TIE_BROKEN,
	/** The document of the decision. */
	DOCUMENT_DRAFTED, DOCUMENT_REVISED, CONTENT_APPROVED, CONTENT_SENT_BACK, FORMAT_APPROVED, FORMAT_SENT_BACK, NUMBERED,
	SIGNING_REFUSED, SIGNED, SEALING_REFUSED, SEALED, ISSUED,
	/** Where the model stands then. */
	BECAME_PILOT, BECAME_RECOGNISED, BECAME_REJECTED;

	public String key() {
		return "case.kind." + name();
	}
}
