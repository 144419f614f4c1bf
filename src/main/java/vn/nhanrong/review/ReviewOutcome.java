package vn.nhanrong.review;

/** What follows from a review; {@link #key()} names it in the message bundles. */
public enum ReviewOutcome {
	/** The model goes on. */
	MAINTAIN,
	/** The model is to be consolidated. */
	CONSOLIDATE;

	public String key() {
		return "review.outcome." + name();
	}
}
