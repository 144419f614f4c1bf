package vn.nhanrong.outcome;

/** Names in the process {@code merger}; a test compares them with its BPMN. */
public final class MergerProcess {

	public static final String ID = "merger";

	public static final String BEGIN_MERGER = "begin-merger";
	public static final String PLAN_MERGER = "plan-merger";
	public static final String ASK_FOR_MERGER_ANSWERS = "ask-for-merger-answers";
	public static final String ANSWER_MERGER = "answer-merger";
	public static final String REMIND_OF_MERGER_ANSWER = "remind-of-merger-answer";
	public static final String ESCALATE_MERGER_ANSWER = "escalate-merger-answer";
	public static final String RECORD_NO_MERGER_ANSWER = "record-no-merger-answer";
	public static final String DECIDE_MERGER = "decide-merger";
	public static final String PREPARE_MERGER_DECISION = "prepare-merger-decision";
	public static final String ORDER_MERGER_HAND_OVER = "order-merger-hand-over";
	public static final String HAND_OVER_MERGER = "hand-over-merger";
	public static final String REMIND_OF_MERGER_HAND_OVER = "remind-of-merger-hand-over";
	public static final String ESCALATE_MERGER_HAND_OVER = "escalate-merger-hand-over";
	public static final String SETTLE_MERGER = "settle-merger";
	public static final String CONCLUDE_MERGER = "conclude-merger";

	/**
	 * Variables of {@link #BEGIN_MERGER}: codes of the committees that draft the decision and settle, and that plan and conclude. Once the
	 * other model is known, {@link #ASK_FOR_MERGER_ANSWERS} says anew who concludes.
	 */
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String JUDGE = "judge";

	/** Variables of {@link #ASK_FOR_MERGER_ANSWERS}: codes of the offices that speak for the hosts, and when their task's timers fire. */
	public static final String HOSTS = "mergerHosts";
	public static final String ANSWER_REMINDER = "mergerAnswerReminder";
	public static final String ANSWER_DUE = "mergerAnswerDue";
	public static final String ANSWER_ESCALATION = "mergerAnswerEscalation";
	public static final String ANSWER_CLOSING = "mergerAnswerClosing";
	/** Variable of each instance: code of its office. */
	public static final String HOST = "mergerHost";

	/** Variable of {@link #DECIDE_MERGER}. */
	public static final String OUTCOME = "mergerOutcome";
	public static final String MERGE = "MERGE";
	public static final String PLAN_ANEW = "PLAN_ANEW";

	/** Variables of {@link #ORDER_MERGER_HAND_OVER}: code of the office that hands over, and when its task's timers fire. */
	public static final String HOST_CONTACT = "hostContact";
	public static final String HAND_OVER_REMINDER = "mergerHandOverReminder";
	public static final String HAND_OVER_DUE = "mergerHandOverDue";
	public static final String HAND_OVER_ESCALATION = "mergerHandOverEscalation";

	private MergerProcess() {
	}
}
