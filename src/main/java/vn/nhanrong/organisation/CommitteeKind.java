package vn.nhanrong.organisation;

/** The part that a committee plays in a decision. */
public enum CommitteeKind {
	/** Checks the dossier and prepares the decision. */
	STANDING_AGENCY,
	/** Gives its opinion, scores and votes. */
	APPRAISAL,
	/** Decides. */
	RECOGNITION_AUTHORITY
}
