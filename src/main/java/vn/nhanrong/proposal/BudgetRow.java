package vn.nhanrong.proposal;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * A line of the budget; any of it may be missing in a draft.
 *
 * @param item never null: Hibernate takes a row of nulls for no row
 */
@Embeddable
record BudgetRow(String item, @Enumerated(EnumType.STRING) BudgetSource source, Long amount) {

	static BudgetRow of(ProposalContent.Line line) {
		return new BudgetRow(line.item() == null ? "" : line.item(), line.source(), line.amount());
	}

	ProposalContent.Line content() {
		return new ProposalContent.Line(item.isEmpty() ? null : item, source, amount);
	}
}
