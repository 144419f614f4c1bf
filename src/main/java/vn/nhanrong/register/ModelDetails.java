package vn.nhanrong.register;

import java.time.Instant;
import java.util.Locale;

/**
 * All that is on record about a model besides its history. Null is unknown.
 *
 * @param movement null where no source names one
 * @param sourceYear year of the list it was imported from
 * @param sourceNote what that list noted, word for word
 * @param openRequest the request to complete the record that nobody has answered yet; null where there is none
 * @param mergedInto the model that it was merged into; null where it was not, or a source does not say
 */
public record ModelDetails(ModelSummary summary, Movement movement, Integer sourceYear, String sourceNote,
		CompletionRequest openRequest, ModelName mergedInto) {

	/** The movement (phong trào) that a model belongs to. */
	public record Movement(String code, String nameVi, String nameEn) {

		public String name(Locale language) {
			return "en".equals(language.getLanguage()) ? nameEn : nameVi;
		}
	}

	/** @param by user name */
	public record CompletionRequest(String by, Instant at) {
	}

	/** Whether {@link Register#requestCompletion} would accept a request now. */
	public boolean mayBeCompleted() {
		return summary.origin().isOnRecord(summary.status()) && summary.isIncomplete() && openRequest == null;
	}
}
