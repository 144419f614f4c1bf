package vn.nhanrong.shared;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * From when to when something holds: days in the city's zone, both inclusive.
 *
 * @param from first day; null where it is not known or has always been so
 * @param to last day; null where no end is set
 */
@Embeddable
public record Validity(@Column(name = "valid_from") LocalDate from, @Column(name = "valid_to") LocalDate to) {

	public static final Validity ALWAYS = new Validity(null, null);

	/** @throws Refusal if it would end before it begins (field {@code validTo}) */
	public Validity {
		if (from != null && to != null && to.isBefore(from)) {
			throw Refusal.field("validTo", "refusal.validity.endsBeforeStart");
		}
	}

	public static Validity from(LocalDate from) {
		return new Validity(from, null);
	}

	public boolean contains(LocalDate day) {
		return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
	}

	/** Whether there is a day on which both hold. */
	public boolean overlaps(Validity other) {
		return (from == null || other.to == null || !other.to.isBefore(from))
				&& (other.from == null || to == null || !to.isBefore(other.from));
	}
}
