package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Collects all that is wrong with a form, to tell it at once. */
final class PlanCheck {

	/** As officials write a day: 30/11/2026. */
	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

	private final List<FieldComplaint> complaints = new ArrayList<>();

	void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}

	void required(String field, Object value) {
		if (value == null) {
			complain(field, "refusal.outcome.missing");
		}
	}

	void required(String field, String text, int most) {
		required(field, text);
		length(field, text, most);
	}

	void length(String field, String text, int most) {
		if (text != null && text.length() > most) {
			complain(field, "refusal.outcome.tooLong", most);
		}
	}

	void range(String field, Long number, long least, long most) {
		if (number == null || number < least || number > most) {
			complain(field, "refusal.outcome.range", least, most);
		}
	}

	/** @return null where it is no day from the one to the other; that is complained of then */
	LocalDate day(String field, String typed, LocalDate earliest, LocalDate latest) {
		if (typed == null) {
			complain(field, "refusal.outcome.missing");
			return null;
		}
		try {
			var day = LocalDate.parse(typed, DAY);
			if (!day.isBefore(earliest) && !day.isAfter(latest)) {
				return day;
			}
			complain(field, "refusal.outcome.days", PlanTexts.day(earliest), PlanTexts.day(latest));
		} catch (DateTimeParseException e) {
			complain(field, "refusal.outcome.day");
		}
		return null;
	}

	/** @throws Refusal with all complaints, if there are any */
	void refuse() {
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
