package vn.nhanrong.review;

import java.util.List;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Typed;

/** What was typed, made ready to be printed in documents. */
final class Texts {

	private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
	private static final int MOST_LINES = 50;

	private Texts() {
	}

	/** In one line; in a document's table the bar parts the cells. */
	static String cell(String text) {
		return text == null ? "" : UNFIT.matcher(Typed.line(text)).replaceAll(" ").replace('|', '/');
	}

	/** What was typed as lines of a document, without marks before them; too many become one. @param text null for nothing */
	static List<String> lines(String text) {
		if (text == null) {
			return List.of();
		}
		var lines = text.lines().map(line -> cell(line).replaceFirst("^[-–+*•]\\s*", "")).filter(line -> !line.isBlank()).toList();
		return lines.size() > MOST_LINES ? List.of(cell(text)) : lines;
	}
}
