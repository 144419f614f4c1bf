package vn.nhanrong.evaluation;

import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * What is said to close a recommendation; the names of the components are those of the form's fields.
 *
 * @param status {@code DONE} or {@code DROPPED}; null where nothing was chosen
 * @param confirmed whether one is sure: a recommendation that was closed stays closed
 */
public record CloseRecommendation(RecommendationStatus status, String note, boolean confirmed) {

	static final int MAX_NOTE = 2000;

	public CloseRecommendation {
		note = Typed.orNull(note);
	}

	/** @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong */
	void check() {
		var check = new FormCheck();
		if (status == null || status == RecommendationStatus.OPEN) {
			check.complain("status", "refusal.recommendation.status");
		}
		check.required("note", note, MAX_NOTE);
		if (!confirmed) {
			check.complain("confirmed", "refusal.recommendation.confirm");
		}
		check.refuse();
	}
}
