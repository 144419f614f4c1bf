package vn.nhanrong.portal.evaluation;

import java.util.stream.Stream;

import vn.nhanrong.evaluation.CloseRecommendation;
import vn.nhanrong.evaluation.RecommendationStatus;

/**
 * What was typed to close a recommendation: an unknown choice is none, and the rest of what was typed stays.
 *
 * @param confirmed null where the box is not ticked
 */
record CloseForm(String status, String note, Boolean confirmed) {

	CloseRecommendation toDeed() {
		var chosen = Stream.of(RecommendationStatus.values()).filter(known -> known.name().equals(status)).findFirst().orElse(null);
		return new CloseRecommendation(chosen, note, Boolean.TRUE.equals(confirmed));
	}
}
