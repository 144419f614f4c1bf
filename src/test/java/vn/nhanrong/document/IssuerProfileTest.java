package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.UnitKind;
import vn.nhanrong.organisation.UnitSummary;
import vn.nhanrong.shared.Validity;

class IssuerProfileTest {

	@Test
	void aPeoplesCommitteeIsDescribedByItsName() {
		var profile = IssuerProfile.derived(unit("UBND phường Bình Tiên", UnitKind.PEOPLES_COMMITTEE));
		assertThat(profile).isEqualTo(new IssuerProfile("Ủy ban nhân dân phường Bình Tiên", null, "UBND", "Phường Bình Tiên",
				"TM. Ủy ban nhân dân", null, null, null));
		assertThat(profile.signingLines("Chủ tịch UBND phường Bình Tiên", "UBND phường Bình Tiên")).containsExactly("TM. ỦY BAN NHÂN DÂN",
				"CHỦ TỊCH");
		assertThat(profile.authority("Chủ tịch UBND phường Bình Tiên", "UBND phường Bình Tiên")).isEqualTo("Ủy ban nhân dân phường Bình Tiên");
	}

	@Test
	void anotherUnitSignsByItsHead() {
		var profile = IssuerProfile.derived(unit("Công an Quận 6", UnitKind.POLICE));
		assertThat(profile).isEqualTo(new IssuerProfile("Công an Quận 6", null, "CAQ6", "Thành phố Hồ Chí Minh", null, null, null, null));
		assertThat(profile.signingLines("Trưởng Công an Quận 6", "Công an Quận 6")).containsExactly("TRƯỞNG");
		assertThat(profile.signingLines("Trưởng phòng", "Công an Quận 6")).containsExactly("TRƯỞNG PHÒNG");
		assertThat(profile.authority("Trưởng phòng", "Công an Quận 6")).isEqualTo("TRƯỞNG PHÒNG Công an Quận 6");
	}

	@Test
	void symbolsHaveNoAccentsAndKeepAbbreviationsWhole() {
		assertThat(IssuerProfile.derived(unit("Ủy ban MTTQ Việt Nam Quận 6", UnitKind.POLICE)).abbreviation()).isEqualTo("UBMTTQVNQ6");
		assertThat(IssuerProfile.derived(unit("Đội Ứng phó Quận 6", UnitKind.POLICE)).abbreviation()).isEqualTo("ĐUPQ6");
	}

	private static UnitSummary unit(String name, UnitKind kind) {
		return new UnitSummary(1, "x", name, kind, Level.WARD, DocumentFamily.STATE, Validity.ALWAYS);
	}
}
