package vn.nhanrong.proposal;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Collects what is wrong with a proposal, so that the proposer hears all of it at once. */
final class Complaints {

	private final List<FieldComplaint> found = new ArrayList<>();

	Complaints when(boolean wrong, String field, String key, Object... arguments) {
		if (wrong && found.stream().noneMatch(complaint -> complaint.field().equals(field))) {
			found.add(new FieldComplaint(field, key, arguments));
		}
		return this;
	}

	Complaints required(Object value, String field) {
		return when(value == null || value instanceof String text && text.isBlank(), field, "refusal.proposal.required");
	}

	Complaints atMost(String text, int longest, String field) {
		return when(text != null && Texts.hasControls(text), field, "refusal.proposal.control")
			.when(text != null && text.length() > longest, field, "refusal.proposal.tooLong", longest);
	}

	Complaints count(Long number, String field) {
		return when(number != null && (number < 0 || number > DraftCheck.MOST), field, "refusal.proposal.number", DraftCheck.MOST);
	}

	List<FieldComplaint> all() {
		return List.copyOf(found);
	}

	/** @throws Refusal if anything was found */
	void check() {
		if (!found.isEmpty()) {
			throw Refusal.of(found);
		}
	}
}
