package vn.nhanrong.proposal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How what was typed is kept: without what surrounds it, composed, and nothing at all where it is blank. */
final class Texts {

	private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");

	private Texts() {
	}

	/** Of several lines. */
	static String text(String typed) {
		if (typed == null || typed.isBlank()) {
			return null;
		}
		return Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
	}

	/** Of one line. */
	static String line(String typed) {
		String text = text(typed);
		return text == null ? null : text.replaceAll("[\\n\\t]+", " ");
	}

	static boolean hasControls(String text) {
		return CONTROL.matcher(text).find();
	}
}
