package vn.nhanrong.review;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Collects all that is wrong with a form, to tell it at once. */
final class FormCheck {

	private final List<FieldComplaint> complaints = new ArrayList<>();

	void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}

	void required(String field, Object value) {
		if (value == null) {
			complain(field, "refusal.review.missing");
		}
	}

	void required(String field, String text, int most) {
		required(field, text);
		length(field, text, most);
	}

	void length(String field, String text, int most) {
		if (text != null && text.length() > most) {
			complain(field, "refusal.review.tooLong", most);
		}
	}

	/** @throws Refusal with all complaints, if there are any */
	void refuse() {
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
