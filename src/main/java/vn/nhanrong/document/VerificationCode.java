package vn.nhanrong.document;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The code under the QR code of a document, for those who type: nine characters at random and one that tells of errors,
 * in the alphabet of Crockford, which has no letters that look like digits.
 */
final class VerificationCode {

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	private static final int LENGTH = 10;
	private static final SecureRandom RANDOM = new SecureRandom();

	private VerificationCode() {
	}

	static String random() {
		var code = new StringBuilder();
		RANDOM.ints(LENGTH - 1, 0, ALPHABET.length()).forEach(place -> code.append(ALPHABET.charAt(place)));
		return code.append(checkOf(code)).toString();
	}

	/** What somebody typed: in whatever case, with spaces and dashes, with O for 0 and I or L for 1. */
	static Optional<String> read(String typed) {
		String code = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s.\\-\u2010-\u2015]", "").replace('O', '0').replace('I', '1').replace('L', '1');
		boolean possible = code.length() == LENGTH && code.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
		return possible && checkOf(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1) ? Optional.of(code) : Optional.empty();
	}

	/** As it is printed, in two groups. */
	static String shown(String code) {
		return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
	}

	/** Every second value counts twice (Luhn): one wrong character, or two exchanged, are noticed. */
	private static char checkOf(CharSequence data) {
		int base = ALPHABET.length();
		int sum = 0;
		for (int i = 0; i < data.length(); i++) {
			int value = ALPHABET.indexOf(data.charAt(i)) * ((data.length() - i) % 2 == 0 ? 1 : 2);
			sum += value / base + value % base;
		}
		return ALPHABET.charAt((base - sum % base) % base);
	}
}
