package vn.nhanrong.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Zone;

/** Reckons in the city's working days until when a task is waited for. Every answer is one statement. */
@Service
public class TaskDeadlines {

	private final WorkingCalendar calendar;
	private final DeadlineProperties properties;
	private final Clock clock;

	TaskDeadlines(WorkingCalendar calendar, DeadlineProperties properties, Clock clock) {
		this.calendar = calendar;
		this.properties = properties;
		this.clock = clock;
	}

	/** Due so many working days after today. @param workingDays at least 1 */
	public Awaited fromToday(int workingDays) {
		return from(LocalDate.now(clock.withZone(Zone.CITY)), workingDays);
	}

	/** Due so many working days after that day. @param workingDays at least 1 */
	public Awaited from(LocalDate day, int workingDays) {
		// Where the time is short, on its first day: nobody is reminded of what was asked a minute ago.
		int reminder = Math.max(1, workingDays - properties.reminderDays());
		var days = calendar.plusEach(day, reminder, workingDays, workingDays + properties.escalationDays(),
				workingDays + properties.closingDays());
		return new Awaited(at(days.get(0), properties.morning()), at(days.get(1), properties.evening()),
				at(days.get(2), properties.morning()), at(days.get(3), properties.evening()));
	}

	/** When the offices open on that day. */
	public Instant morningOf(LocalDate day) {
		return at(day, properties.morning());
	}

	/** When the offices close on that day. */
	public Instant eveningOf(LocalDate day) {
		return at(day, properties.evening());
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Zone.CITY).toInstant();
	}
}
