package vn.nhanrong.appraisal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.stereotype.Component;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.organisation.WaitingRule;
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

	record OfVote(Instant reminder, Instant closing) {
	}

	/** @param appraisalDays working days for the opinions */
	Awaited ofOpinions(int appraisalDays) {
		return new WaitingRule(properties.opinionReminderDays(), properties.opinionEscalationDays(), properties.opinionClosingDays(),
				properties.morning(), properties.evening()).from(today(), appraisalDays, calendar);
	}

	OfVote ofVote(int votingDays) {
		var days = calendar.plusEach(today(), before(votingDays, properties.voteReminderDays()), votingDays);
		return new OfVote(Zone.at(days.get(0), properties.morning()), Zone.at(days.get(1), properties.evening()));
	}

	/** Where the time is short, on its first day: nobody is reminded of what was asked a minute ago. */
	private static int before(int days, int reminderDays) {
		return Math.max(1, days - reminderDays);
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
