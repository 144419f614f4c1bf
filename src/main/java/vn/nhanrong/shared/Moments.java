package vn.nhanrong.shared;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Writes points in time as the city's officials do, whatever the language: day before month. */
public final class Moments {

	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Zone.CITY);

	private Moments() {
	}

	public static String display(Instant instant) {
		return FORM.format(instant);
	}
}
