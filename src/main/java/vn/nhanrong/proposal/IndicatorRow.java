package vn.nhanrong.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A row of the table of indicators; any of it may be missing in a draft.
 *
 * @param name never null: Hibernate takes a row of nulls for no row
 */
@Embeddable
record IndicatorRow(String name, @Column(name = "counting_unit") String countingUnit, Long baseline, Long target) {

	static IndicatorRow of(ProposalContent.Indicator indicator) {
		return new IndicatorRow(indicator.name() == null ? "" : indicator.name(), indicator.unit(), indicator.baseline(), indicator.target());
	}

	ProposalContent.Indicator content() {
		return new ProposalContent.Indicator(name.isEmpty() ? null : name, countingUnit, baseline, target);
	}
}
