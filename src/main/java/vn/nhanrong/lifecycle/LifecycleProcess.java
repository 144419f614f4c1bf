package vn.nhanrong.lifecycle;

/** Names in the process {@code model-lifecycle}; a test compares them with its BPMN. */
public final class LifecycleProcess {

	public static final String ID = "model-lifecycle";

	/** Variable at the start: {@link #PROPOSAL} where the model is proposed, anything else where it is on record. */
	public static final String ENTRY = "entry";
	public static final String PROPOSAL = "PROPOSAL";
	/** Variable: code of the committee that decides in the name of the model's authority. */
	public static final String STANDING_AGENCY = "standingAgency";

	public static final String ENTER_OPERATION = "enter-operation";
	/** Variable of {@link #ENTER_OPERATION}: false where the model was not recognised. */
	public static final String IN_OPERATION = "inOperation";

	public static final String PLAN_REVIEW = "plan-review";
	/** Variable of {@link #PLAN_REVIEW}: when the quarter has ended. */
	public static final String REVIEW_AT = "reviewAt";
	public static final String DECIDE_REVIEW = "decide-review";
	public static final String REVIEW_HELD = "reviewHeld";
	public static final String WEIGH_REVIEW = "weigh-review";
	/** Variable of the review. */
	public static final String REVIEW_OUTCOME = "reviewOutcome";

	public static final String PLAN_NEXT = "plan-next";
	/** Variable of {@link #PLAN_NEXT}: when the next evaluation has to begin. */
	public static final String EVALUATION_AT = "evaluationAt";
	public static final String CHOOSE_NEXT = "choose-next";
	/** Variable of {@link #CHOOSE_NEXT}; an interim evaluation where it is none of the three. */
	public static final String NEXT_STEP = "nextStep";
	public static final String INTERIM = "INTERIM";
	public static final String FINAL = "FINAL";
	public static final String WAIT = "WAIT";
	/** As a next step, and as the outcome of a review or an evaluation. */
	public static final String CONSOLIDATE = "CONSOLIDATE";

	/** Variable of the evaluations, with the other outcomes. */
	public static final String EVALUATION_OUTCOME = "evaluationOutcome";
	public static final String SCALE_UP = "SCALE_UP";
	public static final String MERGE = "MERGE";
	/** As the outcome of an evaluation, and of a consolidation. */
	public static final String RETIRE = "RETIRE";
	public static final String CONSOLIDATION_OUTCOME = "consolidationOutcome";

	public static final String END_LIFECYCLE = "end-lifecycle";

	/** Messages. */
	public static final String EVALUATION_REQUESTED = "evaluation-requested";
	public static final String CONSOLIDATION_REQUIRED = "consolidation-required";
	public static final String SUSPENSION_REQUESTED = "suspension-requested";
	public static final String RESUMPTION_REQUESTED = "resumption-requested";
	public static final String HOST_TRANSFER_REQUESTED = "host-transfer-requested";

	public static final String DECIDE_SUSPENSION = "decide-suspension";
	/** Variables of {@link #DECIDE_SUSPENSION}. */
	public static final String SUSPENDED = "suspended";
	public static final String SUSPENDED_UNTIL = "suspendedUntil";
	public static final String RESUME_MODEL = "resume-model";
	public static final String TRANSFER_HOST = "transfer-host";
	public static final String RECORD_HOST = "record-host";

	private LifecycleProcess() {
	}
}
