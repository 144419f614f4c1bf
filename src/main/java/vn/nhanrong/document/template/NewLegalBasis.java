package vn.nhanrong.document.template;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.organisation.DocumentFamily;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Validity;

/**
 * A legal basis to be added. The names of the components are those of the form's fields.
 *
 * @param unit id of the unit whose documents rest on it; null for all of the family
 * @param position the lower, the further up; null for 0
 */
public record NewLegalBasis(DocumentFamily family, Long unit, List<TemplateKind> kinds, String text, String symbol, Integer position,
		Validity validity) {

	private static final int LONGEST_TEXT = 1000;
	private static final int LONGEST_SYMBOL = 60;
	private static final int LAST = 1000;

	public NewLegalBasis {
		kinds = kinds == null ? List.of() : List.copyOf(kinds);
	}

	void check() {
		var complaints = new ArrayList<FieldComplaint>();
		if (family == null) {
			complaints.add(new FieldComplaint("family", "refusal.document.required"));
		}
		if (kinds.isEmpty()) {
			complaints.add(new FieldComplaint("kinds", "refusal.legalBasis.kinds"));
		}
		if (text == null) {
			complaints.add(new FieldComplaint("text", "refusal.document.required"));
		} else if (text.length() > LONGEST_TEXT) {
			complaints.add(new FieldComplaint("text", "refusal.document.tooLong", LONGEST_TEXT));
		}
		if (symbol != null && symbol.length() > LONGEST_SYMBOL) {
			complaints.add(new FieldComplaint("symbol", "refusal.document.tooLong", LONGEST_SYMBOL));
		}
		if (position != null && (position < 0 || position > LAST)) {
			complaints.add(new FieldComplaint("position", "refusal.legalBasis.position", LAST));
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}
}
