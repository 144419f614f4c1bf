package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A concluded evaluation.
 *
 * @param outcome what was decided, whatever the default would have been
 * @param report id of the signed report
 */
public record EvaluationSummary(EvaluationKind kind, LocalDate concludedOn, BigDecimal total, Grade grade, Verdict verdict,
		EvaluationOutcome outcome, UUID report) {
}
