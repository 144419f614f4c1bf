package vn.nhanrong.outcome;

/** Names in the process {@code consolidation}; a test compares them with its BPMN. */
public final class ConsolidationProcess {

	public static final String ID = "consolidation";

	public static final String BEGIN_CONSOLIDATION = "begin-consolidation";
	public static final String ASK_FOR_PLAN = "ask-for-plan";
	public static final String PLAN_CONSOLIDATION = "plan-consolidation";
	public static final String REMIND_OF_CONSOLIDATION_PLAN = "remind-of-consolidation-plan";
	public static final String ESCALATE_CONSOLIDATION_PLAN = "escalate-consolidation-plan";
	public static final String RECORD_NO_PLAN = "record-no-plan";
	public static final String DRAFT_CONSOLIDATION_PLAN = "draft-consolidation-plan";
	public static final String APPROVE_CONSOLIDATION = "approve-consolidation";
	public static final String PREPARE_CONSOLIDATION_DECISION = "prepare-consolidation-decision";
	public static final String SCHEDULE_RE_REVIEW = "schedule-re-review";
	public static final String REVIEW_CONSOLIDATION = "review-consolidation";
	public static final String CONCLUDE_CONSOLIDATION = "conclude-consolidation";

	/** Variables of {@link #BEGIN_CONSOLIDATION}: codes of the committees that prepare and that judge. */
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String CONSOLIDATION_JUDGE = "consolidationJudge";
	/** Variables of {@link #ASK_FOR_PLAN}: code of the office that speaks for the host, and when its task's timers fire. */
	public static final String HOST_CONTACT = "hostContact";
	public static final String PLAN_REMINDER = "planReminder";
	public static final String PLAN_DUE = "planDue";
	public static final String PLAN_ESCALATION = "planEscalation";
	public static final String PLAN_CLOSING = "planClosing";
	/** Variable of {@link #APPROVE_CONSOLIDATION}: {@link #APPROVED} or {@link #SENT_BACK}. */
	public static final String PLAN_OUTCOME = "planOutcome";
	public static final String APPROVED = "APPROVED";
	public static final String SENT_BACK = "SENT_BACK";
	/** Variables of {@link #SCHEDULE_RE_REVIEW}: when the model is reviewed again, and until when that has to be done. */
	public static final String RE_REVIEW_AT = "reReviewAt";
	public static final String RE_REVIEW_DUE = "reReviewDue";
	/** Variable of {@link #REVIEW_CONSOLIDATION}, and the result of the process: the first or the last. */
	public static final String CONSOLIDATION_OUTCOME = "consolidationOutcome";
	public static final String RECOVERED = "RECOVERED";
	public static final String NEXT_ROUND = "NEXT_ROUND";
	public static final String RETIRE = "RETIRE";

	private ConsolidationProcess() {
	}
}
