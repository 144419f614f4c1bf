package vn.nhanrong.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.WorkingCalendar;
import vn.nhanrong.shared.Zone;

/** Reckons in working days until when opinions and votes are awaited. One statement each. */
@Component
class Deadlines {

	private final WorkingCalendar calendar;
	private final AppraisalProperties properties;
	private final Clock clock;

	Deadlines(WorkingCalendar calendar, AppraisalProperties properties, Clock clock) {
		this.calendar = calendar;
		this.properties = properties;
		this.clock = clock;
	}

	/** When a committee is reminded, has to have answered, is reported, and is no longer waited for. */
	record OfOpinions(Instant reminder, Instant due, Instant escalation, Instant closing) {
	}

	record OfVote(Instant reminder, Instant closing) {
	}

	/** @param appraisalDays working days for the opinions */
	OfOpinions ofOpinions(int appraisalDays) {
		var days = calendar.plusEach(today(), before(appraisalDays, properties.opinionReminderDays()), appraisalDays,
				appraisalDays + properties.opinionEscalationDays(), appraisalDays + properties.opinionClosingDays());
		return new OfOpinions(at(days.get(0), properties.morning()), at(days.get(1), properties.evening()),
				at(days.get(2), properties.morning()), at(days.get(3), properties.evening()));
	}

	OfVote ofVote(int votingDays) {
		var days = calendar.plusEach(today(), before(votingDays, properties.voteReminderDays()), votingDays);
		return new OfVote(at(days.get(0), properties.morning()), at(days.get(1), properties.evening()));
	}

	/** Where the time is short, on its first day: nobody is reminded of what was asked a minute ago. */
	private static int before(int days, int reminderDays) {
		return Math.max(1, days - reminderDays);
	}

	private LocalDate today() {
		return LocalDate.now(clock.withZone(Zone.CITY));
	}

	private static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(Zone.CITY).toInstant();
	}
}
