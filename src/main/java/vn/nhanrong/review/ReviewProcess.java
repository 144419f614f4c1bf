package vn.nhanrong.review;

/** Names in the process {@code periodic-review}; a test compares them with its BPMN. */
public final class ReviewProcess {

	public static final String ID = "periodic-review";

	public static final String OPEN_REVIEW = "open-review";
	public static final String SUBMIT_REPORT = "submit-report";
	public static final String REMIND_OF_REPORT = "remind-of-report";
	public static final String ESCALATE_REPORT = "escalate-report";
	public static final String RECORD_NO_REPORT = "record-no-report";
	public static final String ASSESS_REPORT = "assess-report";
	public static final String REMIND_OF_ASSESSMENT = "remind-of-assessment";
	public static final String ESCALATE_ASSESSMENT = "escalate-assessment";
	public static final String RECORD_NO_ASSESSMENT = "record-no-assessment";
	public static final String CONCLUDE_REVIEW = "conclude-review";
	public static final String CONFIRM_REVIEW = "confirm-review";
	public static final String PREPARE_REVIEW_REPORT = "prepare-review-report";
	public static final String PREPARE_REVIEW_NOTICE = "prepare-review-notice";
	public static final String CLOSE_REVIEW = "close-review";

	/** Variables of {@link #OPEN_REVIEW}: codes of the committee that conducts it and of the office that speaks for the host. */
	public static final String STANDING_AGENCY = "standingAgency";
	public static final String HOST_CONTACT = "hostContact";
	/** Variables of {@link #OPEN_REVIEW}: when the timers of the host's task fire. */
	public static final String REPORT_REMINDER = "reportReminder";
	public static final String REPORT_DUE = "reportDue";
	public static final String REPORT_ESCALATION = "reportEscalation";
	public static final String REPORT_CLOSING = "reportClosing";
	/** Variables of {@link #OPEN_REVIEW}: codes of the committees that assess, and when their task's timers fire. */
	public static final String COMMITTEES = "committees";
	public static final String ASSESSMENT_REMINDER = "assessmentReminder";
	public static final String ASSESSMENT_DUE = "assessmentDue";
	public static final String ASSESSMENT_ESCALATION = "assessmentEscalation";
	public static final String ASSESSMENT_CLOSING = "assessmentClosing";
	/** Variable of each instance: code of its committee. */
	public static final String COMMITTEE = "committee";
	/** Variable of {@link #OPEN_REVIEW}: when the conclusion is due. */
	public static final String NOTICE_DUE = "noticeDue";

	/** Variable of {@link #CLOSE_REVIEW}: name of a {@link ReviewOutcome}, for whoever called the process. */
	public static final String REVIEW_OUTCOME = "reviewOutcome";

	private ReviewProcess() {
	}
}
