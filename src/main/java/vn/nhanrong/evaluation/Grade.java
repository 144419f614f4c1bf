package vn.nhanrong.evaluation;

/** Xếp loại, by the decision table {@code grade}. */
public enum Grade {
	TOT, KHA, TRUNG_BINH, YEU, KHONG_XEP_LOAI;

	public String key() {
		return "evaluation.grade." + name();
	}
}
