package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.nhanrong.document.SigningMode.Form;
import vn.nhanrong.shared.Refusal;

/** On whose behalf an officer signs, line by line. */
class SigningModeTest {

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "HEAD, Ủy ban nhân dân, -, Chủ tịch, TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH, UBND Quận 6",
			"HEAD, -, -, Giám đốc, GIÁM ĐỐC, GIÁM ĐỐC UBND Quận 6", "HEAD, -, -, -, TRƯỞNG, TRƯỞNG UBND Quận 6",
			"ACTING, -, -, Chủ tịch, Q. CHỦ TỊCH, CHỦ TỊCH UBND Quận 6", "ACTING, Ủy ban nhân dân, -, Chủ tịch, TM. ỦY BAN NHÂN DÂN/Q. CHỦ TỊCH, UBND Quận 6",
			"DEPUTY, -, Chủ tịch, Phó Chủ tịch, KT. CHỦ TỊCH/PHÓ CHỦ TỊCH, CHỦ TỊCH UBND Quận 6",
			"DEPUTY, Ủy ban nhân dân, Chủ tịch, Phó Chủ tịch, TM. ỦY BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH, UBND Quận 6",
			"BY_ORDER, -, Chủ tịch, Chánh Văn phòng, TL. CHỦ TỊCH/CHÁNH VĂN PHÒNG, CHỦ TỊCH UBND Quận 6",
			"AUTHORISED, -, Chủ tịch, Giám đốc Sở, TUQ. CHỦ TỊCH/GIÁM ĐỐC SỞ, CHỦ TỊCH UBND Quận 6" })
	void each_form_has_its_lines_and_its_authority(Form form, String collective, String head, String title, String lines, String authority) {
		var mode = SigningMode.of(form, collective, head, title);
		assertThat(mode.lines("Trưởng")).containsExactly(lines.split("/"));
		assertThat(SigningMode.authority(mode.lines("Trưởng"), "UBND Quận 6")).isEqualTo(authority);
		assertThat(mode.form()).isEqualTo(form);
		assertThat(mode.collective()).isEqualTo(collective);
		assertThat(mode.head()).isEqualTo(head);
		assertThat(mode.plainTitle()).isEqualTo(title);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "-, -, -, Chủ tịch, signingForm, refusal.signing.form",
			"DEPUTY, -, -, Phó Chủ tịch, signingHead, refusal.signing.head", "DEPUTY, -, Chủ tịch, -, signingTitle, refusal.signing.title",
			"DEPUTY, -, Chủ tịch, chủ tịch, signingTitle, refusal.signing.same", "BY_ORDER, -, -, Chánh Văn phòng, signingHead, refusal.signing.head",
			"AUTHORISED, Ủy ban nhân dân, Chủ tịch, Giám đốc, signingCollective, refusal.signing.noCollective",
			"BY_ORDER, Ủy ban nhân dân, Chủ tịch, Chánh Văn phòng, signingCollective, refusal.signing.noCollective",
			"ACTING, -, -, -, signingTitle, refusal.signing.title", "HEAD, -, Chủ tịch, Phó Chủ tịch, signingHead, refusal.signing.noHead",
			"HEAD, -, -, KT. Chủ tịch, signingTitle, refusal.signing.plain" })
	void what_does_not_go_together_is_refused_at_its_field(Form form, String collective, String head, String title, String field, String key) {
		var refusal = catchThrowableOfType(Refusal.class, () -> SigningMode.of(form, collective, head, title));
		assertThat(refusal.complaints()).singleElement().satisfies(complaint -> {
			assertThat(complaint.field()).isEqualTo(field);
			assertThat(complaint.key()).isEqualTo(key);
		});
	}

	@Test
	void a_title_beyond_measure_is_refused() {
		assertThat(catchThrowableOfType(Refusal.class, () -> SigningMode.of(Form.HEAD, null, null, "x".repeat(121))).complaints())
			.extracting(Refusal.FieldComplaint::key).containsExactly("refusal.document.tooLong");
	}
}
