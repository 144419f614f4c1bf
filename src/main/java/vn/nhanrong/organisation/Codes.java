package vn.nhanrong.organisation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes a code of a name: {@code Công an Quận 6} becomes {@code cong-an-quan-6}. */
final class Codes {

	private static final int LONGEST = 56;

	private Codes() {
	}

	/** @param taken whether a code is in use already: then a number is put behind it */
	static String from(String name, Predicate<String> taken) {
		String plain = plain(name);
		String code = plain;
		for (int number = 2; taken.test(code); number++) {
			code = plain + "-" + number;
		}
		return code;
	}

	private static String plain(String name) {
		String letters = Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "").replace('đ', 'd');
		String code = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		String cut = code.length() > LONGEST ? code.substring(0, LONGEST).replaceAll("-$", "") : code;
		return cut.isEmpty() ? "x" : cut;
	}
}
