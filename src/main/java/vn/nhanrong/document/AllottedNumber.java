package vn.nhanrong.document;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A document's place in the number register.
 *
 * @param year of the row it is in: the year, or that in which a Party organisation's term began
 * @param symbol number and notation as they are written, {@code 05/QĐ-UBND}, or {@code 05-QĐ/QU} in the Party
 */
@Embeddable
record AllottedNumber(int number, @Column(name = "number_year") int year, String symbol) {

	/** Numbers under 10 take a leading 0. */
	static String written(int number) {
		return "%02d".formatted(number);
	}
}
