package vn.nhanrong.register;

/** Where a model stands in its life; lists are sorted in this order. */
public enum ModelStatus {
	DRAFT, PROPOSED, RETURNED, UNDER_APPRAISAL, REJECTED, PILOT, RECOGNISED, SCALING_UP, CONSOLIDATING, MERGING, RETIRING,
	MERGED, RETIRED;

	/** Key of its name in the message bundles. */
	public String key() {
		return "model.status." + name();
	}
}
