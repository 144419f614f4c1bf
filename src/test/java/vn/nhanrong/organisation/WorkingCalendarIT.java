package vn.nhanrong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.SqlLog;

@ApplicationTest
@Transactional
class WorkingCalendarIT {

	@Autowired
	private WorkingCalendar calendar;

	@Autowired
	private JdbcClient jdbc;

	@ParameterizedTest(name = "{1} working days after {0} are {2}")
	@CsvSource(textBlock = """
			2026-11-26, 0, 2026-11-26
			2026-11-26, 1, 2026-11-27
			2026-11-26, 2, 2026-11-30
			2026-11-28, 0, 2026-11-28
			2026-11-28, 1, 2026-11-30
			2026-11-26, 10, 2026-12-10
			2026-12-31, 1, 2027-01-04
			2026-02-13, 1, 2026-02-23
			2026-04-24, 5, 2026-05-06
			2027-04-29, 1, 2027-05-04
			2026-11-26, 250, 2027-11-23
			""")
	void weekendsAndHolidaysDoNotCount(LocalDate from, int workingDays, LocalDate expected) {
		assertThat(calendar.plus(from, workingDays)).isEqualTo(expected);
	}

	@ParameterizedTest(name = "{1} working days before {0} is {2}")
	@CsvSource(textBlock = """
			2026-11-26, 0, 2026-11-26
			2026-11-26, 1, 2026-11-25
			2026-11-30, 1, 2026-11-27
			2026-11-29, 1, 2026-11-27
			2026-02-23, 1, 2026-02-13
			2027-01-04, 1, 2026-12-31
			2027-11-23, 250, 2026-11-26
			""")
	void backwardsTheyDoNotCountEither(LocalDate from, int workingDays, LocalDate expected) {
		assertThat(calendar.minus(from, workingDays)).isEqualTo(expected);
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.minus(from, -1));
	}

	@Test
	void theHolidaysOfEachYearAreKnown() {
		assertThat(jdbc.sql("select count(*) from holiday where extract(year from day) between 2025 and 2036").query(Long.class)
			.single()).isGreaterThanOrEqualTo(48);
		assertThat(calendar.isWorkingDay(LocalDate.of(2036, 9, 2))).isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 26))).isTrue();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 28))).as("Saturday").isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 11, 29))).as("Sunday").isFalse();
		assertThat(calendar.isWorkingDay(LocalDate.of(2027, 4, 16))).as("Giỗ Tổ").isFalse();
	}

	@Test
	void whatIsAddedCountsAtOnce() {
		assertThat(calendar.plus(LocalDate.of(2026, 11, 26), 1)).isEqualTo(LocalDate.of(2026, 11, 27));
		jdbc.sql("insert into holiday values ('2026-11-27', 'Nghỉ bù', 'Day off in lieu')").update();
		assertThat(calendar.plus(LocalDate.of(2026, 11, 26), 1)).isEqualTo(LocalDate.of(2026, 11, 30));
	}

	@Test
	void severalDaysAreOneStatement() throws Exception {
		assertThat(SqlLog.during(() -> assertThat(calendar.plusEach(LocalDate.of(2026, 11, 26), 10, 8, 11, 13)).containsExactly(
				LocalDate.of(2026, 12, 10), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 15))))
			.hasSize(1);
	}

	@Test
	void nobodyCountsBackwards() {
		assertThatIllegalArgumentException().isThrownBy(() -> calendar.plus(LocalDate.of(2026, 11, 26), -1));
	}
}
