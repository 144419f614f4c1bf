package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.layout.Family;
import vn.nhanrong.organisation.DocumentFamily;

class NotationTest {

	@Test
	void theStateWritesASlashAfterTheNumberAndThePartyAHyphen() {
		var state = new Notation(Family.STATE, "QĐ", "UBND");
		assertThat(state.text()).isEqualTo("QĐ-UBND");
		assertThat(state.symbol(5)).isEqualTo("05/QĐ-UBND");
		assertThat(state.symbol(123)).isEqualTo("123/QĐ-UBND");
		var party = new Notation(Family.PARTY, "QĐ", "QU");
		assertThat(party.text()).isEqualTo("QĐ/QU");
		assertThat(party.symbol(5)).isEqualTo("05-QĐ/QU");
	}

	@Test
	void onlyThePartyNumbersByTermsAndOnlyWhereOneIsKnown() {
		var day = LocalDate.of(2027, 3, 1);
		assertThat(profile(LocalDate.of(2025, 6, 20)).numberedIn(DocumentFamily.PARTY, day)).isEqualTo(2025);
		assertThat(profile(null).numberedIn(DocumentFamily.PARTY, day)).isEqualTo(2027);
		assertThat(profile(LocalDate.of(2025, 6, 20)).numberedIn(DocumentFamily.STATE, day)).isEqualTo(2027);
	}

	private static IssuerProfile profile(LocalDate term) {
		return new IssuerProfile("Quận ủy Quận 6", "Thành ủy", "QU", "Quận 6", null, null, null, term);
	}
}
