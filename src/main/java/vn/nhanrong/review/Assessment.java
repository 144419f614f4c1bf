package vn.nhanrong.review;

/** What a committee makes of a model's quarter; {@link #key()} names it in the message bundles. */
enum Assessment {
	GOOD("Hoạt động tốt"), WITH_DIFFICULTIES("Có hoạt động, còn khó khăn"), NO_ACTIVITY("Không hoạt động");

	private final String wording;

	Assessment(String wording) {
		this.wording = wording;
	}

	/** As papers of the case have it. */
	String wording() {
		return wording;
	}

	String key() {
		return "review.assessment." + name();
	}
}
