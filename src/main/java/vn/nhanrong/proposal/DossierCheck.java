package vn.nhanrong.proposal;

/** Names of the check of the dossier in the process {@code appraisal}; a test compares them with its BPMN. */
public final class DossierCheck {

	public static final String TASK = "check-dossier";

	/** Variable: {@link #ACCEPTED}, {@link #RETURNED} or {@link #REJECTED}. */
	public static final String OUTCOME = "dossierOutcome";
	public static final String ACCEPTED = "ACCEPTED";
	public static final String RETURNED = "RETURNED";
	public static final String REJECTED = "REJECTED";

	private DossierCheck() {
	}
}
