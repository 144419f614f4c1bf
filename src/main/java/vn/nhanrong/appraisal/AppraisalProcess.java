package vn.nhanrong.appraisal;

/**
 * Names in the process {@code appraisal}, besides those of {@link vn.nhanrong.proposal.DossierCheck}; a test compares them with its BPMN.
 */
public final class AppraisalProcess {

	public static final String ID = "appraisal";

	/** Message: the proposer has corrected a returned proposal. */
	public static final String PROPOSAL_RESUBMITTED = "proposal-resubmitted";

	public static final String OPEN_OPINIONS = "open-opinions";
	public static final String GIVE_OPINION = "give-opinion";
	public static final String REMIND_OF_OPINION = "remind-of-opinion";
	public static final String ESCALATE_OPINION = "escalate-opinion";
	public static final String RECORD_NO_OPINION = "record-no-opinion";
	public static final String CLOSE_OPINIONS = "close-opinions";
	public static final String PUT_QUESTION = "put-question";
	public static final String OPEN_VOTE = "open-vote";
	public static final String CAST_VOTE = "cast-vote";
	public static final String REMIND_OF_VOTE = "remind-of-vote";
	public static final String RECORD_NO_VOTE = "record-no-vote";
	public static final String COUNT_VOTES = "count-votes";
	public static final String BREAK_TIE = "break-tie";
	public static final String PREPARE_DECISION = "prepare-decision";
	public static final String PREPARE_REJECTION = "prepare-rejection";
	public static final String CONCLUDE = "conclude";

	/** Variable: code of the committee that checks the dossier and prepares the decision. */
	public static final String STANDING_AGENCY = "standingAgency";
	/** Variables of {@link #OPEN_OPINIONS}: codes of the committees, and when their task's timers fire. */
	public static final String COMMITTEES = "committees";
	public static final String OPINION_REMINDER = "opinionReminder";
	public static final String OPINION_DUE = "opinionDue";
	public static final String OPINION_ESCALATION = "opinionEscalation";
	public static final String OPINION_CLOSING = "opinionClosing";
	/** Variable of each instance: code of its committee. */
	public static final String COMMITTEE = "committee";

	/** Variables of {@link #OPEN_VOTE}: user names of those who may vote, and when their task's timers fire. */
	public static final String VOTERS = "voters";
	public static final String VOTE_REMINDER = "voteReminder";
	public static final String VOTE_CLOSING = "voteClosing";
	/** Variable of each instance: user name of its voter. */
	public static final String VOTER = "voter";

	/** Variable of {@link #COUNT_VOTES}, and of {@link #BREAK_TIE} the first two. */
	public static final String VOTE_OUTCOME = "voteOutcome";
	public static final String PASSED = "PASSED";
	public static final String NOT_PASSED = "NOT_PASSED";
	public static final String TIE = "TIE";
	public static final String SECOND_ROUND = "SECOND_ROUND";
	public static final String NO_QUORUM = "NO_QUORUM";
	/** Variable of {@link #COUNT_VOTES}: user name of who breaks a tie. */
	public static final String CHAIR = "chair";

	private AppraisalProcess() {
	}
}
