package vn.nhanrong.evaluation;

/** Which of its two evaluations a model undergoes. */
public enum EvaluationKind {
	/** Sơ kết: of a pilot at its end, or of a recognised model on its way. */
	INTERIM,
	/** Tổng kết: after five years, or at the end of its plan. */
	FINAL;

	public String key() {
		return "evaluation.kind." + name();
	}
}
