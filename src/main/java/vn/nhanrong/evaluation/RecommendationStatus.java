package vn.nhanrong.evaluation;

/** Where a recommendation stands. */
public enum RecommendationStatus {
	OPEN, DONE,
	/** It need not be done any more. */
	DROPPED;

	public String key() {
		return "recommendation.status." + name();
	}
}
