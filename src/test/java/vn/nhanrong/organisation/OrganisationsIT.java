package vn.nhanrong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
@Transactional
class OrganisationsIT {

	@Autowired
	private Organisations organisations;

	@Test
	void recordsAUnitOfWhichOnlyTheNameIsKnown() {
		var recorded = organisations.recordUnit(NewUnit.named("  Công an xã Đất Thử  ", Level.WARD));

		assertThat(recorded.code()).isEqualTo("cong-an-xa-dat-thu");
		assertThat(organisations.unitNamed("Công an xã Đất Thử")).contains(recorded);
		assertThat(organisations.unit(recorded.id())).contains(recorded);
		assertThat(organisations.unitWithCode("cong-an-xa-dat-thu")).contains(recorded);
	}

	@Test
	void twoUnitsOfOneNameGetDifferentCodes() {
		organisations.recordUnit(NewUnit.named("UBND xã Thử", Level.WARD));

		assertThat(organisations.recordUnit(NewUnit.named("UBND xã Thử", Level.WARD)).code()).isEqualTo("ubnd-xa-thu-2");
	}

	@Test
	void refusesAUnitWithoutAName() {
		assertThatThrownBy(() -> organisations.recordUnit(NewUnit.named(" ", Level.WARD)))
			.isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.complaints()).extracting("field").containsExactly("name"));
	}

	@Test
	void answersForNothingWithNothing() {
		assertThat(organisations.units(List.of())).isEmpty();
		assertThat(organisations.people(List.of(-1L))).isEmpty();
		assertThat(organisations.person(-1)).isEmpty();
		assertThat(organisations.groupsOf(-1, LocalDate.EPOCH)).isEmpty();
		assertThat(organisations.ruleFor(null, Level.WARD, -1, LocalDate.EPOCH)).isEmpty();
		assertThat(organisations.groups()).isNotNull();
		assertThat(organisations.membersOf("none", LocalDate.EPOCH)).isEmpty();
		assertThat(organisations.groupsOfAll(LocalDate.EPOCH)).isNotNull();
	}
}
