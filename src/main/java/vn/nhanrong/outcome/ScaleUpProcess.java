package vn.nhanrong.outcome;

/** Names in the process {@code scale-up}; a test compares them with its BPMN. */
public final class ScaleUpProcess {

	public static final String ID = "scale-up";

	public static final String BEGIN_SCALE_UP = "begin-scale-up";
	public static final String PLAN_SCALE_UP = "plan-scale-up";
	public static final String PREPARE_SCALE_UP_DECISION = "prepare-scale-up-decision";
	public static final String ASK_RECEIVING_UNITS = "ask-receiving-units";
	public static final String FIND_RECEIVING_OFFICE = "find-receiving-office";
	public static final String ANSWER_SCALE_UP = "answer-scale-up";
	public static final String REMIND_OF_SCALE_UP = "remind-of-scale-up";
	public static final String ESCALATE_SCALE_UP = "escalate-scale-up";
	public static final String RECORD_NO_SCALE_UP_ANSWER = "record-no-scale-up-answer";
	public static final String CONCLUDE_SCALE_UP = "conclude-scale-up";

	/** Variable of {@link #BEGIN_SCALE_UP}: code of the committee that plans it. */
	public static final String STANDING_AGENCY = "standingAgency";
	/** Variables of {@link #ASK_RECEIVING_UNITS}: codes of the units, and when the timers of their tasks fire. */
	public static final String RECEIVER_UNITS = "receiverUnits";
	public static final String SCALE_UP_REMINDER = "scaleUpReminder";
	public static final String SCALE_UP_DUE = "scaleUpDue";
	public static final String SCALE_UP_ESCALATION = "scaleUpEscalation";
	public static final String SCALE_UP_CLOSING = "scaleUpClosing";
	/** Variable of each instance: code of its unit. One office may speak for several units. */
	public static final String RECEIVER_UNIT = "receiverUnit";
	/** Variable of each instance, of {@link #FIND_RECEIVING_OFFICE}: code of the office that answers for the unit. */
	public static final String RECEIVER = "receiver";

	private ScaleUpProcess() {
	}
}
