package vn.nhanrong.organisation;

import java.time.LocalDate;
import java.time.LocalTime;

import vn.nhanrong.shared.Zone;

/**
 * How something is waited for, in working days around the day on which it is due.
 *
 * @param reminderDays before it
 * @param escalationDays after it
 * @param closingDays after it
 * @param morning when people are reminded, and told that something is late
 * @param evening when a day's deadlines end
 */
public record WaitingRule(int reminderDays, int escalationDays, int closingDays, LocalTime morning, LocalTime evening) {

	/** Due so many working days after that day. One statement. @param workingDays at least 1 */
	public Awaited from(LocalDate day, int workingDays, WorkingCalendar calendar) {
		// Where the time is short, on its first day: nobody is reminded of what was asked a minute ago.
		int reminder = Math.max(1, workingDays - reminderDays);
		var days = calendar.plusEach(day, reminder, workingDays, workingDays + escalationDays, workingDays + closingDays);
		return new Awaited(Zone.at(days.get(0), morning), Zone.at(days.get(1), evening), Zone.at(days.get(2), morning),
				Zone.at(days.get(3), evening));
	}
}
