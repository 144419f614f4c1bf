package vn.nhanrong.outcome;

/** Why a model is to be retired; {@link #key()} names it in the message bundles. */
enum RetirementGround {
	EVALUATION("kết quả đánh giá"), CONSOLIDATION_FAILED("đã củng cố nhưng không đạt yêu cầu"), LEGAL("quy định của pháp luật, văn bản của cấp trên");

	private final String words;

	RetirementGround(String words) {
		this.words = words;
	}

	/** In the language of the case's papers. */
	String words() {
		return words;
	}

	String key() {
		return "ending.ground." + name();
	}
}
