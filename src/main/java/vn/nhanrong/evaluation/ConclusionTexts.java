package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Zone;

/** What was typed, made ready to be kept and shown, and days and figures as officials write them. */
final class ConclusionTexts {

	private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]()#|<>~]");
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
	private static final DateTimeFormatter TYPED_DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Zone.CITY);

	private ConclusionTexts() {
	}

	static String orNull(String typed) {
		return typed == null || typed.isBlank() ? null : typed.strip();
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** Empty where it is no day. */
	static Optional<LocalDate> typedDay(String typed) {
		try {
			return Optional.ofNullable(typed).map(text -> LocalDate.parse(text.strip(), TYPED_DAY));
		} catch (DateTimeParseException e) {
			return Optional.empty();
		}
	}

	static LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, Zone.CITY);
	}

	static String moment(Instant instant) {
		return MOMENT.format(instant);
	}

	static String points(BigDecimal points, Locale language) {
		var format = NumberFormat.getNumberInstance(language);
		format.setMaximumFractionDigits(2);
		return format.format(points);
	}

	/** The text as it stands where markdown is read: what somebody typed makes no link and no heading. */
	static String inMarkdown(String text) {
		return text == null ? "" : MARKDOWN.matcher(text).replaceAll("\\\\$0").replace("\n", "  \n");
	}

	/** The lines of what was typed, as paragraphs of a document. */
	static List<String> paragraphs(String text) {
		return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}

	/** In one line and without the mark at its end, so that it can stand within another sentence or a cell of a table. */
	static String sentence(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replace('|', '/').replaceAll("[.;,\\s]+$", "");
	}
}
