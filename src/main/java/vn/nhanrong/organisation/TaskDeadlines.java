package vn.nhanrong.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

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
		return new WaitingRule(properties.reminderDays(), properties.escalationDays(), properties.closingDays(), properties.morning(),
				properties.evening()).from(day, workingDays, calendar);
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
