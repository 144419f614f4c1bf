package vn.nhanrong.evaluation;

/** Names in the process {@code evaluation-conclusion}; a test compares them with its BPMN. */
public final class EvaluationConclusionProcess {

	public static final String ID = "evaluation-conclusion";

	public static final String ASK_FOR_ANSWER = "ask-for-answer";
	public static final String ANSWER_EVALUATION = "answer-evaluation";
	public static final String REMIND_OF_ANSWER = "remind-of-answer";
	public static final String RECORD_NO_ANSWER = "record-no-answer";
	public static final String HOLD_PANEL_MEETING = "hold-panel-meeting";
	public static final String OPEN_PANEL_VOTE = "open-panel-vote";
	public static final String VOTE_ON_EVALUATION = "vote-on-evaluation";
	public static final String REMIND_OF_PANEL_VOTE = "remind-of-panel-vote";
	public static final String RECORD_NO_PANEL_VOTE = "record-no-panel-vote";
	public static final String COUNT_PANEL_VOTES = "count-panel-votes";
	public static final String PREPARE_EVALUATION_REPORT = "prepare-evaluation-report";
	public static final String PREPARE_CONCLUSION_NOTICE = "prepare-conclusion-notice";
	public static final String PREPARE_PILOT_RECOGNITION = "prepare-pilot-recognition";
	public static final String CONCLUDE_EVALUATION = "conclude-evaluation";

	/** Variables of {@link #ASK_FOR_ANSWER}: codes of who answers and who conducts the evaluation, and when its timers fire. */
	public static final String HOST_CONTACT = "hostContact";
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String ANSWER_REMINDER = "answerReminder";
	public static final String ANSWER_CLOSING = "answerClosing";

	/** Variables of {@link #OPEN_PANEL_VOTE}: user names of those who may vote, and when their task's timers fire. */
	public static final String PANELISTS = "panelists";
	public static final String PANEL_VOTE_REMINDER = "panelVoteReminder";
	public static final String PANEL_VOTE_CLOSING = "panelVoteClosing";
	/** Variable of each instance: user name of its member. */
	public static final String PANELIST = "panelist";

	/** Variable of {@link #COUNT_PANEL_VOTES}: {@link #PASSED}, or the name of another {@link vn.nhanrong.appraisal.VoteOutcome}. */
	public static final String PANEL_VOTE_OUTCOME = "panelVoteOutcome";
	public static final String PASSED = "PASSED";

	/** Variable of {@link #PREPARE_CONCLUSION_NOTICE}: whether a pilot is to be recognised. */
	public static final String RECOGNITION_DUE = "recognitionDue";

	/** Variable of {@link #CONCLUDE_EVALUATION}, for the caller: name of an {@link EvaluationOutcome}. */
	public static final String EVALUATION_OUTCOME = "evaluationOutcome";

	private EvaluationConclusionProcess() {
	}
}
