package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the scores come to.
 *
 * @param total sum of the means, 0 to 100, two decimals
 * @param scoredBy how many members scored
 */
record EvaluationResult(BigDecimal total, List<OfCriterion> criteria, int scoredBy, Grade grade, Verdict verdict,
		EvaluationOutcome defaultOutcome, Instant computedAt) {

	EvaluationResult {
		criteria = List.copyOf(criteria);
	}

	/**
	 * @param code {@code C1} …
	 * @param max the criterion's weight
	 * @param mean of the members' scores, two decimals
	 */
	record OfCriterion(String code, String name, int max, BigDecimal mean, BigDecimal lowest, BigDecimal highest) {
	}
}
