package vn.nhanrong.review;

/** What a review can conclude; {@link #key()} names it in the message bundles. */
public enum ReviewConclusion {
	/** The model works. */
	KEEP(ReviewOutcome.MAINTAIN, "Duy trì mô hình"),
	/** The model works, and something stands in its way. */
	KEEP_WITH_DIFFICULTIES(ReviewOutcome.MAINTAIN, "Duy trì mô hình, khắc phục khó khăn"),
	/** The model does not work as it is. */
	CONSOLIDATE(ReviewOutcome.CONSOLIDATE, "Đề nghị củng cố mô hình");

	private final ReviewOutcome outcome;
	private final String wording;

	ReviewConclusion(ReviewOutcome outcome, String wording) {
		this.outcome = outcome;
		this.wording = wording;
	}

	public ReviewOutcome outcome() {
		return outcome;
	}

	/** As papers of the case have it: in Vietnamese whatever the user's language. */
	String wording() {
		return wording;
	}

	public String key() {
		return "review.conclusion." + name();
	}
}
