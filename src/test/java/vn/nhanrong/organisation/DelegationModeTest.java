package vn.nhanrong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** As Nghị định 30/2020/NĐ-CP, Phụ lục I has it. */
class DelegationModeTest {

	private static final List<String> COLLECTIVE = List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
	private static final List<String> ALONE = List.of("GIÁM ĐỐC");

	@Test
	void a_deputy_signs_for_the_head_who_represents_the_collective() {
		assertThat(DelegationMode.KT.lines(COLLECTIVE, "PHÓ CHỦ TỊCH")).containsExactly("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
		assertThat(DelegationMode.KT.lines(ALONE, "PHÓ GIÁM ĐỐC")).containsExactly("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC");
	}

	@Test
	void who_signs_by_order_or_authorisation_does_so_in_the_name_of_the_head_alone() {
		assertThat(DelegationMode.TL.lines(COLLECTIVE, "CHÁNH VĂN PHÒNG")).containsExactly("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG");
		assertThat(DelegationMode.TUQ.lines(COLLECTIVE, "TRƯỞNG PHÒNG")).containsExactly("TUQ. CHỦ TỊCH", "TRƯỞNG PHÒNG");
		assertThat(DelegationMode.TUQ.lines(ALONE, "TRƯỞNG PHÒNG")).containsExactly("TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG");
	}

	@Test
	void an_acting_head_needs_no_other_title() {
		assertThat(DelegationMode.Q.lines(COLLECTIVE, null)).containsExactly("TM. ỦY BAN NHÂN DÂN", "Q. CHỦ TỊCH");
		assertThat(DelegationMode.Q.lines(ALONE, null)).containsExactly("Q. GIÁM ĐỐC");
	}
}
