package vn.nhanrong.lifecycle;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import vn.nhanrong.shared.Refusal;

/**
 * Whether a model is suspended; the names of the components are those of the form's fields.
 *
 * @param until last day of the suspension; required where it is agreed to
 */
record DecideSuspensionForm(@NotNull Decision decision, LocalDate until, @NotBlank @Size(max = 2000) String reason) {

	enum Decision {
		SUSPEND, DECLINE
	}

	private static final int MOST_YEARS = 2;

	/** @throws Refusal if the day is missing, past, or too far away */
	void check(LocalDate today) {
		if (decision == Decision.SUSPEND && (until == null || !until.isAfter(today) || until.isAfter(today.plusYears(MOST_YEARS)))) {
			throw Refusal.field("until", "refusal.life.until", MOST_YEARS);
		}
	}
}
