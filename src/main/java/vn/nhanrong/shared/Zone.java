package vn.nhanrong.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** The one time zone in which due dates, quarters and office days are reckoned. */
public final class Zone {

	/** Asia/Ho_Chi_Minh, UTC+7 the year round. */
	public static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");

	private Zone() {
	}

	/** What day it is in the city, in whatever zone the clock is. */
	public static LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(CITY));
	}

	/** The moment when clocks in the city show that time on that day. */
	public static Instant at(LocalDate day, LocalTime time) {
		return day.atTime(time).atZone(CITY).toInstant();
	}
}
