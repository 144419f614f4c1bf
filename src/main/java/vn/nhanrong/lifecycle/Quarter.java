package vn.nhanrong.lifecycle;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A calendar quarter.
 *
 * @param number 1 to 4
 */
record Quarter(int year, int number) {

	static Quarter of(LocalDate day) {
		return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
	}

	Quarter plus(int quarters) {
		return of(firstDay().plusMonths(3L * quarters));
	}

	LocalDate firstDay() {
		return LocalDate.of(year, 3 * number - 2, 1);
	}

	LocalDate lastDay() {
		return firstDay().plusMonths(3).minusDays(1);
	}
}
