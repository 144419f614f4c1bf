package vn.nhanrong.organisation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;
import vn.nhanrong.shared.Validity;

/** Collects what is wrong with an input, so that the user hears all of it at once. */
final class Complaints {

	private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
	private static final int CODE_LENGTH = 64;

	private final Set<FieldComplaint> found = new LinkedHashSet<>();

	Complaints when(boolean wrong, String field, String key, Object... arguments) {
		if (wrong) {
			found.add(new FieldComplaint(field, key, arguments));
		}
		return this;
	}

	Complaints required(Object value, String field) {
		return when(value == null, field, "organisation.required");
	}

	Complaints text(String value, String field, int longest) {
		return when(value == null || value.isBlank(), field, "organisation.required")
			.when(value != null && value.strip().length() > longest, field, "organisation.tooLong", longest);
	}

	Complaints code(String value) {
		if (value == null || value.isBlank()) {
			return when(true, "code", "organisation.required");
		}
		return when(value.length() > CODE_LENGTH || !CODE.matcher(value).matches(), "code", "organisation.code.malformed");
	}

	Complaints between(Integer value, int least, int most, String field) {
		return required(value, field).when(value != null && (value < least || value > most), field, "organisation.notBetween",
				least, most);
	}

	/** Complains at the day, or days, by which a term goes beyond another that has to hold it. */
	Complaints within(Validity term, Validity outer, String key) {
		var lateEnough = new Validity(term.from(), null);
		var earlyEnough = new Validity(null, term.to());
		return when(!Terms.within(lateEnough, Validity.from(outer.from())), "validFrom", key)
			.when(!Terms.within(earlyEnough, new Validity(null, outer.to())), "validTo", key);
	}

	void refuse() {
		if (!found.isEmpty()) {
			throw Refusal.of(List.copyOf(found));
		}
	}
}
