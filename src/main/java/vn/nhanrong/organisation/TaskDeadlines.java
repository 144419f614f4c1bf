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
		return from(Zone.today(clock), workingDays);
	}

	/** Due so many working days after that day. @param workingDays at least 1 */
	public Awaited from(LocalDate day, int workingDays) {
		return new WaitingRule(properties.reminderDays(), properties.escalationDays(), properties.closingDays(), properties.morning(),
				properties.evening()).from(day, workingDays, calendar);
	}

	/** When whoever has to do what is due then is reminded. May have passed. */
	public Instant reminderOf(Instant due) {
		return morningOf(calendar.minus(LocalDate.ofInstant(due, Zone.CITY), properties.reminderDays()));
	}

	/** What was due before that moment, and is still waited for, is to be reported one level up by now. */
	public Instant reportedIfDueBefore() {
		var today = Zone.today(clock);
		// Before the offices open it is still the evening before.
		var day = clock.instant().isBefore(morningOf(today)) ? today : today.plusDays(1);
		return Zone.at(calendar.minus(day, properties.escalationDays()), LocalTime.MIN);
	}

	/** When the offices open on that day. */
	public Instant morningOf(LocalDate day) {
		return Zone.at(day, properties.morning());
	}

	/** When the offices close on that day. */
	public Instant eveningOf(LocalDate day) {
		return Zone.at(day, properties.evening());
	}
}
