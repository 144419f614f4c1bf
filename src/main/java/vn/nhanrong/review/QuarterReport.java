package vn.nhanrong.review;

import java.util.List;

/**
 * What the host says of the quarter.
 *
 * @param content null unless it is given
 */
record QuarterReport(AnswerState state, Content content) {

	/**
	 * @param evidence whether there is evidence that the model does something
	 * @param evidenceText which; null where there is none
	 * @param spentState whole VND from the state budget
	 * @param spentVoluntary whole VND of voluntary contributions
	 */
	record Content(String activities, boolean evidence, String evidenceText, List<Indicator> indicators, String otherResults,
			long spentState, long spentVoluntary, String difficulties, String suggestions) {

		Content {
			indicators = List.copyOf(indicators);
		}
	}

	/** @param value reached by the end of the quarter */
	record Indicator(String name, String unit, long target, long value) {

		boolean isReached() {
			return value >= target;
		}
	}

	/** Where there is no report there is no evidence. */
	boolean hasEvidence() {
		return content != null && content.evidence();
	}

	/** Percent of the indicators; null where there are none. */
	Integer targetsReached() {
		if (content == null || content.indicators().isEmpty()) {
			return null;
		}
		return (int) (100 * content.indicators().stream().filter(Indicator::isReached).count() / content.indicators().size());
	}
}
