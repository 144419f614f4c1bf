package vn.nhanrong.document.template;

import java.util.regex.Pattern;

import vn.nhanrong.shared.Typed;

/** What was typed, as plain text in one line. */
final class OneLine {

	/** Around each value while a template is filled in, so that what was typed can be told from what the template says. */
	static final char OPEN = '\uE000';
	static final char CLOSE = '\uE001';

	/** Control characters, and those that turn the direction of what follows. */
	private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069" + OPEN + CLOSE + "]");
	private static final Pattern END = Pattern.compile("[.;,\\s]+$");

	private OneLine() {
	}

	static String of(String typed) {
		return UNFIT.matcher(Typed.line(typed)).replaceAll(" ").strip();
	}

	/** Without the mark at its end, so that it can stand within another sentence. */
	static String unmarked(String line) {
		return END.matcher(line).replaceAll("");
	}
}
