package vn.nhanrong.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Collects all that is wrong with a form, to tell it at once. */
final class ConclusionCheck {

	private final List<FieldComplaint> complaints = new ArrayList<>();

	void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}

	void required(String field, Object value) {
		if (value == null) {
			complain(field, "refusal.conclusion.missing");
		}
	}

	void required(String field, String text, int most) {
		required(field, text);
		length(field, text, most);
	}

	void length(String field, String text, int most) {
		if (text != null && text.length() > most) {
			complain(field, "refusal.conclusion.tooLong", most);
		}
	}

	/** @return null where it is no day; that is complained of then */
	LocalDate day(String field, String typed) {
		var day = ConclusionTexts.typedDay(typed).orElse(null);
		if (day == null) {
			complain(field, "refusal.conclusion.day");
		}
		return day;
	}

	/** @throws Refusal with all complaints, if there are any */
	void refuse() {
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
