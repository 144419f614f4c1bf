package vn.nhanrong.review;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * A quarter of the calendar.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

	public Quarter {
		if (number < 1 || number > 4) {
			throw new IllegalArgumentException("no quarter: " + number);
		}
	}

	/** The last one that was over on the day before. */
	static Quarter endedBefore(LocalDate day) {
		return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR)).previous();
	}

	Quarter previous() {
		return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
	}

	LocalDate lastDay() {
		return LocalDate.of(year, number * 3, 1).plusMonths(1).minusDays(1);
	}

	/** As officials write it: {@code III/2026}. */
	public String display() {
		return ROMAN.get(number - 1) + "/" + year;
	}

	/** As papers of the case have it: {@code quý III năm 2026}. */
	String wording() {
		return "quý " + ROMAN.get(number - 1) + " năm " + year;
	}
}
