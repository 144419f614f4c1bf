package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working days of the city's offices: every day but Saturdays, Sundays and the holidays on record. Every answer is
 * one statement.
 */
@Service
@Transactional(readOnly = true)
public class WorkingCalendar {

	/** More days than Tết and its weekends ever take in a row. */
	private static final int LONGEST_REST = 60;

	private final JdbcClient jdbc;

	WorkingCalendar(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public boolean isWorkingDay(LocalDate day) {
		return between(day, day).isWorkingDay(day);
	}

	/**
	 * The so-manieth working day after this day, which itself does not count.
	 *
	 * @param workingDays 0 for the day itself, whether or not it is a working day
	 */
	public LocalDate plus(LocalDate from, int workingDays) {
		return plusEach(from, workingDays).getFirst();
	}

	/** The same for several numbers of working days at once, in their order. */
	public List<LocalDate> plusEach(LocalDate from, int... workingDays) {
		int most = Arrays.stream(workingDays).max().orElse(0);
		if (Arrays.stream(workingDays).anyMatch(days -> days < 0)) {
			throw new IllegalArgumentException("working days are counted forwards only");
		}
		var days = between(from, from.plusDays(2L * most + LONGEST_REST));
		return IntStream.of(workingDays).mapToObj(number -> days.plus(from, number)).toList();
	}

	/**
	 * The so-manieth working day before this day, which itself does not count.
	 *
	 * @param workingDays 0 for the day itself, whether or not it is a working day
	 */
	public LocalDate minus(LocalDate from, int workingDays) {
		if (workingDays < 0) {
			throw new IllegalArgumentException("working days are counted backwards only");
		}
		return between(from.minusDays(2L * workingDays + LONGEST_REST), from).minus(from, workingDays);
	}

	private WorkingDays between(LocalDate first, LocalDate last) {
		return new WorkingDays(new HashSet<>(jdbc.sql("select day from holiday where day between :first and :last")
			.param("first", first).param("last", last).query(LocalDate.class).list()));
	}
}
