package vn.nhanrong.evaluation;

/** What becomes of an evaluated model; the names are those of the routing results of {@code evaluation-conclusion}. */
public enum EvaluationOutcome {
	/** It is kept on as it is; a pilot is recognised. */
	MAINTAIN,
	SCALE_UP, CONSOLIDATE, MERGE, RETIRE;

	public String key() {
		return "evaluation.outcome." + name();
	}
}
