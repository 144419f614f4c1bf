package vn.nhanrong.evaluation;

/** Whether the model works, by the decision table {@code verdict}. */
public enum Verdict {
	HIEU_QUA, CHUA_HIEU_QUA, HINH_THUC;

	public String key() {
		return "evaluation.verdict." + name();
	}
}
