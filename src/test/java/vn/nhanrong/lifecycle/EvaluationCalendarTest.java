package vn.nhanrong.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.lifecycle.EvaluationCalendar.Dates;
import vn.nhanrong.lifecycle.EvaluationCalendar.Due;

class EvaluationCalendarTest {

	private static final LocalDate LAUNCH = LocalDate.of(2026, 3, 15);

	private final EvaluationCalendar calendar = new EvaluationCalendar(new LifecycleProperties(12, 36, 60, 90, 4, false));

	@Test
	void the_first_interim_evaluation_is_a_year_after_the_launch() {
		assertThat(calendar.next(new Dates(LAUNCH, null, null, null, null))).hasValue(interim(2027, 3, 15));
	}

	@Test
	void a_pilot_has_its_interim_evaluation_when_it_ends() {
		assertThat(calendar.next(new Dates(LAUNCH, 6, null, null, null))).hasValue(interim(2026, 9, 15));
	}

	@Test
	void a_pilot_has_no_final_evaluation_however_long_it_lasts() {
		assertThat(calendar.next(new Dates(LAUNCH, 36, LocalDate.of(2029, 3, 15), null, null))).hasValue(interim(2032, 3, 15));
	}

	@Test
	void the_next_one_is_three_years_after_the_last() {
		assertThat(calendar.next(new Dates(LAUNCH, null, LocalDate.of(2027, 3, 20), null, null))).hasValue(interim(2030, 3, 20));
	}

	@Test
	void after_five_years_it_is_the_final_one() {
		assertThat(calendar.next(new Dates(LAUNCH, null, LocalDate.of(2030, 3, 20), null, null)))
			.hasValue(new Due(EvaluationKind.FINAL, LocalDate.of(2031, 3, 15)));
	}

	@Test
	void of_two_on_one_day_the_final_one_is_held() {
		assertThat(calendar.next(new Dates(LAUNCH, null, LocalDate.of(2028, 3, 15), null, null)))
			.hasValue(new Due(EvaluationKind.FINAL, LocalDate.of(2031, 3, 15)));
	}

	@Test
	void ten_years_have_three_interim_evaluations_and_two_final_ones() {
		LocalDate last = null;
		LocalDate lastFinal = null;
		var held = new StringBuilder();
		for (LocalDate now = LAUNCH; !now.isAfter(LAUNCH.plusYears(10));) {
			var due = calendar.next(new Dates(LAUNCH, null, last, lastFinal, null)).orElseThrow();
			now = due.on();
			if (now.isAfter(LAUNCH.plusYears(10))) {
				break;
			}
			held.append(due.kind() == EvaluationKind.FINAL ? 'F' : 'I');
			last = now;
			lastFinal = due.kind() == EvaluationKind.FINAL ? now : lastFinal;
		}
		assertThat(held).hasToString("IIFIF");
	}

	@Test
	void nothing_is_reckoned_from_an_unknown_launch() {
		assertThat(calendar.next(new Dates(null, null, null, null, null))).isEmpty();
	}

	@Test
	void what_was_never_evaluated_and_is_late_or_of_unknown_age_owes_an_evaluation() {
		LocalDate today = LocalDate.of(2026, 11, 26);
		assertThat(calendar.isOwed(new Dates(LocalDate.of(2013, 1, 1), null, null, null, null), today)).isTrue();
		assertThat(calendar.isOwed(new Dates(null, null, null, null, null), today)).isTrue();
		assertThat(calendar.isOwed(new Dates(LAUNCH, null, null, null, null), today)).isFalse();
		assertThat(calendar.isOwed(new Dates(LocalDate.of(2013, 1, 1), null, LocalDate.of(2022, 8, 1), null, null), today)).isFalse();
	}

	@Test
	void what_is_owed_is_spread_over_the_next_four_quarters() {
		LocalDate today = LocalDate.of(2026, 11, 26);
		assertThat(calendar.catchUp(today, 0)).isEqualTo("2027-03-31");
		assertThat(calendar.catchUp(today, 1)).isEqualTo("2027-06-30");
		assertThat(calendar.catchUp(today, 3)).isEqualTo("2027-12-31");
		assertThat(calendar.catchUp(today, 4)).isEqualTo("2027-03-31");
	}

	@Test
	void who_owes_it_after_five_years_catches_up_with_the_final_one() {
		var due = LocalDate.of(2027, 3, 31);
		assertThat(calendar.next(new Dates(LocalDate.of(2013, 1, 1), null, null, null, due))).hasValue(new Due(EvaluationKind.FINAL, due));
		assertThat(calendar.next(new Dates(LocalDate.of(2024, 1, 1), null, null, null, due))).hasValue(new Due(EvaluationKind.INTERIM, due));
		assertThat(calendar.next(new Dates(null, null, null, null, due))).hasValue(new Due(EvaluationKind.INTERIM, due));
	}

	private static Due interim(int year, int month, int day) {
		return new Due(EvaluationKind.INTERIM, LocalDate.of(year, month, day));
	}
}
