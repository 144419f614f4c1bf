package vn.nhanrong.proposal;

/** Where money comes from. */
public enum BudgetSource {
	/** Ngân sách nhà nước. */
	STATE_BUDGET,
	/** Xã hội hóa. */
	VOLUNTARY_CONTRIBUTION
}
