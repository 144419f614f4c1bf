package vn.nhanrong.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Collects all that is wrong with a form, to tell it at once. */
public final class FormCheck {

	/** As officials write a day: 30/11/2026. */
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

	private final List<FieldComplaint> complaints = new ArrayList<>();

	/** @param key of the message bundles */
	public void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}

	/** Nothing was given. */
	public void missing(String field) {
		complain(field, "refusal.form.missing");
	}

	public void required(String field, Object value) {
		if (value == null) {
			missing(field);
		}
	}

	/** @param most characters */
	public void required(String field, String text, int most) {
		required(field, text);
		length(field, text, most);
	}

	/** @param most characters; nothing at all is short enough */
	public void length(String field, String text, int most) {
		if (text != null && text.length() > most) {
			complain(field, "refusal.form.tooLong", most);
		}
	}

	/** A whole number, inclusive at both ends. */
	public void range(String field, Number number, long least, long most) {
		if (number == null || number.longValue() < least || number.longValue() > most) {
			complain(field, "refusal.form.range", least, most);
		}
	}

	/**
	 * @param typed as day/month/year
	 * @return null where it is no day; that is complained of then
	 */
	public LocalDate day(String field, String typed) {
		if (typed == null) {
			missing(field);
			return null;
		}
		try {
			return LocalDate.parse(typed, DAY);
		} catch (DateTimeParseException e) {
			complain(field, "refusal.form.day");
			return null;
		}
	}

	/**
	 * @param typed as day/month/year
	 * @return null where it is no day from the one to the other, inclusive; that is complained of then
	 */
	public LocalDate day(String field, String typed, LocalDate earliest, LocalDate latest) {
		var day = day(field, typed);
		if (day != null && (day.isBefore(earliest) || day.isAfter(latest))) {
			complain(field, "refusal.form.days", Moments.day(earliest), Moments.day(latest));
			return null;
		}
		return day;
	}

	/** @throws Refusal with all complaints, if there are any */
	public void refuse() {
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
