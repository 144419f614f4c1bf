package vn.nhanrong.evaluation;

/** Names in the process {@code evaluation-scoring}, from the plan to the computed result; a test compares them with its BPMN. */
public final class EvaluationScoringProcess {

	public static final String ID = "evaluation-scoring";

	public static final String TAKE_UP_EVALUATION = "take-up-evaluation";
	public static final String PLAN_EVALUATION = "plan-evaluation";
	public static final String CONVENE_PANEL = "convene-panel";
	public static final String NAME_SUBSTITUTES = "name-substitutes";
	public static final String SELF_EVALUATE = "self-evaluate";
	public static final String REMIND_OF_SELF_EVALUATION = "remind-of-self-evaluation";
	public static final String ESCALATE_SELF_EVALUATION = "escalate-self-evaluation";
	public static final String RECORD_NO_SELF_EVALUATION = "record-no-self-evaluation";
	public static final String VERIFY_IN_FIELD = "verify-in-field";
	public static final String OPEN_SCORING = "open-scoring";
	public static final String SCORE_MODEL = "score-model";
	public static final String REMIND_OF_SCORE = "remind-of-score";
	public static final String ESCALATE_SCORE = "escalate-score";
	public static final String RECORD_NO_SCORE = "record-no-score";
	public static final String COMPUTE_RESULT = "compute-result";

	/** Variables of {@link #TAKE_UP_EVALUATION}: codes of the committee that conducts it and of the office that speaks for the host. */
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String HOST_CONTACT = "hostContact";

	/** Variable of {@link #CONVENE_PANEL}. */
	public static final String PANEL_OUTCOME = "panelOutcome";
	public static final String QUORATE = "QUORATE";
	public static final String TOO_SMALL = "TOO_SMALL";
	/** Quorate, and all that comes before the scores is there from an earlier plan. */
	public static final String SCORE_AGAIN = "SCORE_AGAIN";
	/** Variables of {@link #CONVENE_PANEL} where it is quorate: when the timers of the host's task fire. */
	public static final String SELF_EVALUATION_REMINDER = "selfEvaluationReminder";
	public static final String SELF_EVALUATION_DUE = "selfEvaluationDue";
	public static final String SELF_EVALUATION_ESCALATION = "selfEvaluationEscalation";
	public static final String SELF_EVALUATION_CLOSING = "selfEvaluationClosing";

	/** Variables of {@link #OPEN_SCORING}: user names of those who score, and when their task's timers fire. */
	public static final String PANELISTS = "panelists";
	public static final String SCORE_REMINDER = "scoreReminder";
	public static final String SCORE_DUE = "scoreDue";
	public static final String SCORE_ESCALATION = "scoreEscalation";
	public static final String SCORE_CLOSING = "scoreClosing";
	/** Variable of each instance: user name of its member. */
	public static final String MEMBER = "member";

	/** Variable of {@link #COMPUTE_RESULT}. */
	public static final String SCORING_OUTCOME = "scoringOutcome";
	public static final String SCORED = "SCORED";
	public static final String NO_SCORES = "NO_SCORES";

	private EvaluationScoringProcess() {
	}
}
