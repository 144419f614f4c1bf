package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.Normalizer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

class PasswordPolicyTest {

	@ParameterizedTest
	@ValueSource(strings = { "NhanRong#2026", "Mật khẩu-2026", "ĐƯỜNG phố 6", "Aa1#Aa1#Aa", "Ộ ộ 1 ộ ộ ộ" })
	void takesWhatMeetsEveryRule(String password) {
		assertThatCode(() -> PasswordPolicy.check("password", password, "canbo")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "Aa1#Aa1#A, password.tooShort", "nhanrong#2026, password.needsUpperCase", "NHANRONG#2026, password.needsLowerCase",
			"NhanRong#abcd, password.needsDigit", "NhanRong2026, password.needsSign", "xCanBo#2026x, password.containsUsername" })
	void namesTheRuleThatIsMissed(String password, String rule) {
		assertThat(complaints(password, "canbo")).containsExactly(rule);
	}

	@Test
	void namesEveryRuleThatIsMissed() {
		assertThat(complaints("", "canbo")).containsExactly("password.tooShort", "password.needsUpperCase",
				"password.needsLowerCase", "password.needsDigit", "password.needsSign");
	}

	@Test
	void takesNoMoreThanTheHashReads() {
		var longest = "Aa1#" + "x".repeat(68);
		assertThatCode(() -> PasswordPolicy.check("password", longest, "canbo")).doesNotThrowAnyException();
		assertThat(complaints(longest + "x", "canbo")).containsExactly("password.tooLong");
		assertThat(complaints("Aa1#" + "ộ".repeat(23), "canbo")).containsExactly("password.tooLong");
	}

	@Test
	void countsALetterWithItsAccentsOnceHoweverItWasTyped() {
		assertThat(complaints(Normalizer.normalize("Ộộ1#ộộ", Normalizer.Form.NFD), "canbo")).containsExactly("password.tooShort");
	}

	@Test
	void aVeryShortNameMayBePartOfAPassword() {
		assertThatCode(() -> PasswordPolicy.check("password", "NhanRong#2026", "an")).doesNotThrowAnyException();
	}

	@Test
	void oneTimePasswordsDifferAndHaveNoLookAlikes() {
		var password = OneTimePasswords.next();
		assertThat(password).matches("[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}").isNotEqualTo(OneTimePasswords.next());
	}

	private static java.util.List<String> complaints(String password, String username) {
		var refusal = catchThrowableOfType(Refusal.class, () -> PasswordPolicy.check("password", password, username));
		assertThat(refusal.complaints()).extracting(FieldComplaint::field).containsOnly("password");
		return refusal.complaints().stream().map(FieldComplaint::key).toList();
	}
}
