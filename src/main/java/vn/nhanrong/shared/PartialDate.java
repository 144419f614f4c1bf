package vn.nhanrong.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A date as far as it is known: a year, a month or a day, in the reduced precision of ISO 8601 ({@code 2022},
 * {@code 2022-08}, {@code 2022-08-14}). What a source does not say is not filled in.
 */
public record PartialDate(String iso) implements Comparable<PartialDate> {

	private static final Pattern FORM = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

	/** @throws IllegalArgumentException if {@code iso} is no such date */
	@JsonCreator
	public PartialDate {
		if (iso == null || !FORM.matcher(iso).matches()) {
			throw new IllegalArgumentException("not a year, month or day: " + iso);
		}
		try {
			firstDayOf(iso);
		} catch (DateTimeException e) {
			throw new IllegalArgumentException("not a date of the calendar: " + iso, e);
		}
	}

	/** The first day that this date may mean. */
	public LocalDate earliest() {
		return firstDayOf(iso);
	}

	/** The last day that this date may mean. */
	public LocalDate latest() {
		return switch (iso.length()) {
			case 4 -> Year.parse(iso).atDay(1).withDayOfYear(Year.parse(iso).length());
			case 7 -> YearMonth.parse(iso).atEndOfMonth();
			default -> LocalDate.parse(iso);
		};
	}

	/** As an official writes it: {@code 14/08/2022}, {@code 08/2022} or {@code 2022}. */
	public String display() {
		return switch (iso.length()) {
			case 4 -> iso;
			case 7 -> iso.substring(5) + "/" + iso.substring(0, 4);
			default -> iso.substring(8) + "/" + iso.substring(5, 7) + "/" + iso.substring(0, 4);
		};
	}

	private static LocalDate firstDayOf(String iso) {
		return switch (iso.length()) {
			case 4 -> Year.parse(iso).atDay(1);
			case 7 -> YearMonth.parse(iso).atDay(1);
			default -> LocalDate.parse(iso);
		};
	}

	@Override
	public int compareTo(PartialDate other) {
		return Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::iso).compare(this, other);
	}

	@Override
	@JsonValue
	public String iso() {
		return iso;
	}

	@Override
	public String toString() {
		return iso;
	}
}
