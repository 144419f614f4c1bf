package vn.nhanrong.appraisal;

import java.util.List;

import vn.nhanrong.shared.Refusal.FieldComplaint;

/** What was typed, made ready to be kept and shown. */
final class Texts {

	private Texts() {
	}

	static void checkLength(String field, String text, int most, List<FieldComplaint> complaints) {
		if (text != null && text.length() > most) {
			complaints.add(new FieldComplaint(field, "refusal.appraisal.tooLong", most));
		}
	}
}
