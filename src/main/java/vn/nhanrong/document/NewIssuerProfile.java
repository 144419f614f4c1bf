package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Validity;

/** How a unit is to appear on its documents. The names of the components are those of the form's fields; all is in one line. */
public record NewIssuerProfile(String name, String parentName, String abbreviation, String place, SigningMode signing,
		String archiveAbbreviation, Validity validity) {

	private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");
	/** As symbols write it: capitals, digits, hyphens. */
	private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d&-]*");

	IssuerProfile checked() {
		var complaints = new ArrayList<FieldComplaint>();
		text("name", name, true, 300, complaints);
		text("parentName", parentName, false, 300, complaints);
		text("abbreviation", abbreviation, true, 40, complaints);
		text("place", place, true, 100, complaints);
		text("archiveAbbreviation", archiveAbbreviation, false, 40, complaints);
		if (abbreviation != null && !ABBREVIATION.matcher(abbreviation).matches()) {
			complaints.add(new FieldComplaint("abbreviation", "refusal.issuer.abbreviation"));
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
		return new IssuerProfile(name, parentName, abbreviation, place, signing.before(), signing.title(), archiveAbbreviation, null);
	}

	private static void text(String field, String text, boolean required, int longest, List<FieldComplaint> complaints) {
		if (text == null) {
			if (required) {
				complaints.add(new FieldComplaint(field, "refusal.document.required"));
			}
		} else if (text.length() > longest) {
			complaints.add(new FieldComplaint(field, "refusal.document.tooLong", longest));
		} else if (UNFIT.matcher(text).find()) {
			complaints.add(new FieldComplaint(field, "refusal.document.control"));
		}
	}
}
