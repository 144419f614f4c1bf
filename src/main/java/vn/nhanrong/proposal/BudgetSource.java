package vn.nhanrong.proposal;

/** Where money comes from; {@link #key()} names it in the message bundles. */
public enum BudgetSource {
	/** Ngân sách nhà nước. */
	STATE_BUDGET,
	/** Xã hội hóa. */
	VOLUNTARY_CONTRIBUTION;

	public String key() {
		return "proposal.source." + name();
	}
}
