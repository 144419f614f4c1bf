package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	@Test
	void whatIsMadeIsRead() {
		assertThat(IntStream.range(0, 1000).mapToObj(i -> VerificationCode.random()).distinct()).hasSize(1000)
			.allSatisfy(code -> assertThat(VerificationCode.read(VerificationCode.shown(code))).hasValue(code));
	}

	@Test
	void itIsReadHoweverItIsTyped() {
		String code = code("00111ABCD");
		for (String typed : new String[] { code, code.toLowerCase(), code.replace('0', 'O').replace('1', 'l'), code.replace('0', 'o').replace('1', 'I'),
				" " + VerificationCode.shown(code) + " ", String.join(" ", code.split("")), VerificationCode.shown(code).replace('-', '\u2013') }) {
			assertThat(VerificationCode.read(typed)).as(typed).hasValue(code);
		}
	}

	@Test
	void everyWrongCharacterAndEveryExchangeOfNeighboursIsNoticed() {
		String code = code("7K3QM9XW2");
		for (int i = 0; i < code.length(); i++) {
			for (char other : ALPHABET.toCharArray()) {
				String wrong = code.substring(0, i) + other + code.substring(i + 1);
				assertThat(VerificationCode.read(wrong).isPresent()).as(wrong).isEqualTo(other == code.charAt(i));
			}
			if (i > 0) {
				String exchanged = code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1);
				assertThat(VerificationCode.read(exchanged)).as(exchanged).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "7K3QM", "7K3QM-9XW2B-7K3QM", "ƯỞẬỄÂ-ĐẦỊỜÊ", "U0000-00000", "'; drop table document; --" })
	void whatCanBeNoCodeIsNone(String typed) {
		assertThat(VerificationCode.read(typed)).isEmpty();
	}

	/** Completed by the one character that fits. */
	private static String code(String data) {
		return ALPHABET.chars().mapToObj(check -> data + (char) check).filter(code -> VerificationCode.read(code).isPresent()).findFirst().orElseThrow();
	}
}
