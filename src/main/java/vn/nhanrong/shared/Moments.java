package vn.nhanrong.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes days and points in time: for people as the city's officials do, day before month in any language; and for the database. */
public final class Moments {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Zone.CITY);
	private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Zone.CITY);

	private Moments() {
	}

	public static String display(Instant instant) {
		return FORM.format(instant);
	}

	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The city's day. */
	public static String day(Instant instant) {
		return DAY.format(instant);
	}

	/** As a statement's parameter, which cannot be an {@code Instant}. */
	public static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	/** Null where the column is. */
	public static Instant of(ResultSet row, String column) throws SQLException {
		var at = row.getObject(column, OffsetDateTime.class);
		return at == null ? null : at.toInstant();
	}
}
