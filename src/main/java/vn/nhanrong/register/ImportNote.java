package vn.nhanrong.register;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.nhanrong.shared.PartialDate;

/**
 * What a source list noted beside a model, and as much of it as has a known form. The text itself is kept word for word.
 *
 * @param text null where there is none
 */
record ImportNote(String text, ModelStatus status, PartialDate lastEvaluation) {

	private static final Pattern EVALUATED = Pattern.compile("(?:interim|final) evaluation held (\\S+)");
	private static final Pattern DRAFT = Pattern.compile("draft in .+");

	/** @throws IllegalArgumentException if the note names an evaluation without a date of the calendar */
	static ImportNote of(String text) {
		if (text == null || text.isBlank()) {
			return new ImportNote(null, ModelStatus.RECOGNISED, null);
		}
		String note = text.strip();
		Matcher evaluated = EVALUATED.matcher(note);
		return new ImportNote(text, statusOf(note), evaluated.matches() ? new PartialDate(evaluated.group(1)) : null);
	}

	/** The lists are of recognised models, save where they say otherwise. */
	private static ModelStatus statusOf(String note) {
		if (note.equals("pilot")) {
			return ModelStatus.PILOT;
		}
		return DRAFT.matcher(note).matches() ? ModelStatus.DRAFT : ModelStatus.RECOGNISED;
	}
}
