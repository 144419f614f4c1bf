package vn.nhanrong.review;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Zone;

/** What was typed, made ready to be printed in documents. */
final class Texts {

	private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Zone.CITY);
	private static final int MOST_LINES = 50;

	private Texts() {
	}

	static String day(Instant instant) {
		return DAY.format(instant);
	}

	/** As it is written in Vietnamese. */
	static String amount(long number) {
		return NumberFormat.getIntegerInstance(Language.VIETNAMESE).format(number);
	}

	/** In one line; in a document's table the bar parts the cells. */
	static String cell(String text) {
		return text == null ? "" : UNFIT.matcher(text.strip().replaceAll("\\s*\\R\\s*", " ")).replaceAll(" ").replace('|', '/');
	}

	/** What was typed as paragraphs of a document, none of which is taken for a heading or a table. */
	static List<String> points(String text) {
		var lines = text.lines().map(line -> cell(line).replaceFirst("^[-–+*•]\\s*", "")).filter(line -> !line.isBlank()).toList();
		return lines.size() > MOST_LINES ? List.of("- " + cell(text)) : lines.stream().map(line -> "- " + line).toList();
	}
}
