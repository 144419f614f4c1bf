package vn.nhanrong.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Counts working days among these holidays. */
record WorkingDays(Set<LocalDate> holidays) {

	private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	WorkingDays {
		holidays = Set.copyOf(holidays);
	}

	boolean isWorkingDay(LocalDate day) {
		return !WEEKEND.contains(day.getDayOfWeek()) && !holidays.contains(day);
	}

	LocalDate plus(LocalDate from, int workingDays) {
		LocalDate day = from;
		for (int left = workingDays; left > 0;) {
			day = day.plusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	LocalDate minus(LocalDate from, int workingDays) {
		LocalDate day = from;
		for (int left = workingDays; left > 0;) {
			day = day.minusDays(1);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}
}
