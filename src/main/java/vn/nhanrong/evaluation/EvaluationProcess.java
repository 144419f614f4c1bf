package vn.nhanrong.evaluation;

/** Names in the processes {@code interim-evaluation} and {@code final-evaluation}; a test compares them with their BPMN. */
public final class EvaluationProcess {

	public static final String INTERIM = "interim-evaluation";
	public static final String FINAL = "final-evaluation";

	public static final String OPEN_INTERIM_EVALUATION = "open-interim-evaluation";
	public static final String OPEN_FINAL_EVALUATION = "open-final-evaluation";

	/** What becomes of the model, as an {@link EvaluationOutcome}'s name; of {@code evaluation-conclusion}, handed on to the caller. */
	public static final String EVALUATION_OUTCOME = "evaluationOutcome";

	private EvaluationProcess() {
	}
}
