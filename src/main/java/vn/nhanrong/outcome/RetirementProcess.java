package vn.nhanrong.outcome;

/** Names in the process {@code retirement}; a test compares them with its BPMN. */
public final class RetirementProcess {

	public static final String ID = "retirement";

	public static final String BEGIN_RETIREMENT = "begin-retirement";
	public static final String PROPOSE_RETIREMENT = "propose-retirement";
	public static final String ASK_FOR_RETIREMENT_ANSWER = "ask-for-retirement-answer";
	public static final String ANSWER_RETIREMENT = "answer-retirement";
	public static final String REMIND_OF_RETIREMENT_ANSWER = "remind-of-retirement-answer";
	public static final String ESCALATE_RETIREMENT_ANSWER = "escalate-retirement-answer";
	public static final String RECORD_NO_RETIREMENT_ANSWER = "record-no-retirement-answer";
	public static final String DECIDE_RETIREMENT = "decide-retirement";
	public static final String PREPARE_RETIREMENT_DECISION = "prepare-retirement-decision";
	public static final String ORDER_HAND_OVER = "order-hand-over";
	public static final String HAND_OVER = "hand-over";
	public static final String REMIND_OF_HAND_OVER = "remind-of-hand-over";
	public static final String ESCALATE_HAND_OVER = "escalate-hand-over";
	public static final String SETTLE_BUDGET = "settle-budget";
	public static final String ARCHIVE_DOSSIER = "archive-dossier";
	public static final String CONCLUDE_RETIREMENT = "conclude-retirement";

	/** Variables of {@link #BEGIN_RETIREMENT}: codes of the committees that settle and archive, and that propose and conclude. */
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String JUDGE = "judge";

	/** Variable of {@link #ASK_FOR_RETIREMENT_ANSWER} and {@link #ORDER_HAND_OVER}: code of the office that speaks for the host. */
	public static final String HOST_CONTACT = "hostContact";
	/** Variables of {@link #ASK_FOR_RETIREMENT_ANSWER}: when its task's timers fire. */
	public static final String ANSWER_REMINDER = "retirementAnswerReminder";
	public static final String ANSWER_DUE = "retirementAnswerDue";
	public static final String ANSWER_ESCALATION = "retirementAnswerEscalation";
	public static final String ANSWER_CLOSING = "retirementAnswerClosing";

	/** Variables of {@link #ORDER_HAND_OVER}: the same for the handover, which is waited for until it is done. */
	public static final String HAND_OVER_REMINDER = "handOverReminder";
	public static final String HAND_OVER_DUE = "handOverDue";
	public static final String HAND_OVER_ESCALATION = "handOverEscalation";

	private RetirementProcess() {
	}
}
