package vn.nhanrong.document.template;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import vn.nhanrong.shared.Language;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** What kind of value a fact is: how it is printed, and which other forms it has. Names are in the bundles under {@code template.type.}. */
public enum FactType {
	TEXT, NUMBER, AMOUNT, DECIMAL, DAY, FLAG, TEXTS, LIST;

	private static final DateTimeFormatter OFFICIAL = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

	/** The forms that may be asked for after a full stop, {@code amount.words}. */
	public List<String> forms() {
		return switch (this) {
			case TEXT -> List.of("sentence", "upper");
			case NUMBER, AMOUNT -> List.of("words");
			case DAY -> List.of("short", "words");
			case TEXTS -> List.of("joined");
			case DECIMAL, FLAG, LIST -> List.of();
		};
	}

	/** Whether it can stand in a sentence. */
	boolean isPrinted() {
		return this != FLAG && this != TEXTS && this != LIST;
	}

	/** Whether a section of it is repeated. */
	boolean isRepeated() {
		return this == TEXTS || this == LIST;
	}

	/** Name in the message bundles. */
	public String key() {
		return "template.type." + name();
	}

	/** @throws IllegalArgumentException if the value is of another type */
	Object printed(Object value) {
		return switch (this) {
			case TEXT -> text(OneLine.of(cast(String.class, value)));
			case NUMBER -> new Printed(grouped(whole(value)), Map.of("words", VietnameseWords.of(whole(value))));
			case AMOUNT -> new Printed(grouped(whole(value)), Map.of("words", VietnameseWords.dong(whole(value))));
			case DECIMAL -> new Printed(decimal(cast(BigDecimal.class, value)), Map.of());
			case DAY -> day(value instanceof Instant at ? LocalDate.ofInstant(at, Zone.CITY) : cast(LocalDate.class, value));
			case FLAG -> cast(Boolean.class, value);
			case TEXTS -> new Texts(((List<?>) cast(List.class, value)).stream().map(line -> text(OneLine.of(cast(String.class, line)))).toList());
			case LIST -> throw new IllegalArgumentException("a list is printed by its items");
		};
	}

	private static Printed text(String line) {
		Function<String, String> upper = text -> text.toUpperCase(Locale.of("vi"));
		return new Printed(line, Map.of("sentence", OneLine.unmarked(line), "upper", upper.apply(line)));
	}

	private static Printed day(LocalDate day) {
		return new Printed(OFFICIAL.format(day), Map.of("short", Moments.day(day), "words", VietnameseWords.of(day)));
	}

	private static String grouped(long number) {
		return NumberFormat.getIntegerInstance(Language.VIETNAMESE).format(number);
	}

	private static String decimal(BigDecimal number) {
		var format = NumberFormat.getNumberInstance(Language.VIETNAMESE);
		format.setMaximumFractionDigits(2);
		return format.format(number);
	}

	private static long whole(Object value) {
		if (value instanceof Integer || value instanceof Long) {
			return ((Number) value).longValue();
		}
		throw new IllegalArgumentException("no whole number: " + value.getClass());
	}

	private static <T> T cast(Class<T> type, Object value) {
		if (!type.isInstance(value)) {
			throw new IllegalArgumentException("no %s: %s".formatted(type.getSimpleName(), value.getClass()));
		}
		return type.cast(value);
	}
}
