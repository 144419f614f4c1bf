package vn.nhanrong.appraisal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Zone;

/** What was typed, made ready to be kept and shown. */
final class Texts {

	private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]()#|<>~]");
	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(Zone.CITY);
	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy").withZone(Zone.CITY);

	private Texts() {
	}

	static String orNull(String typed) {
		return typed == null || typed.isBlank() ? null : typed.strip();
	}

	static void checkLength(String field, String text, int most, List<FieldComplaint> complaints) {
		if (text != null && text.length() > most) {
			complaints.add(new FieldComplaint(field, "refusal.appraisal.tooLong", most));
		}
	}

	/** At most so long; whatever is cut off is marked. */
	static String shortened(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most - 1) + "…";
	}

	static String moment(Instant instant) {
		return MOMENT.format(instant);
	}

	/** The day as official documents write it. */
	static String officialDate(Instant instant) {
		return DATE.format(instant);
	}

	/** The text as it stands where markdown is read: what somebody typed makes no link and no heading. */
	static String inMarkdown(String text) {
		return text == null ? "" : MARKDOWN.matcher(text).replaceAll("\\\\$0").replace("\n", "  \n");
	}
}
