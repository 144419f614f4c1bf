package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

import vn.nhanrong.evaluation.Scorecard.Criterion;
import vn.nhanrong.evaluation.ScoreSheets.Score;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/** A member's score sheet; the names of the components are those of the form's fields. */
record ScoreModelForm(List<ScoreRow> scores) {

	static final int MAX_REASON = 1000;
	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	ScoreModelForm {
		scores = scores == null ? List.of() : List.copyOf(scores);
	}

	/**
	 * @param code of the criterion; the form shows its name and weight behind it, which are cut off
	 * @param points half points at the finest
	 */
	record ScoreRow(String code, BigDecimal points, String reason) {

		ScoreRow {
			code = code == null ? null : code.strip().split("\\s", 2)[0];
			reason = Typed.orNull(reason);
		}
	}

	/**
	 * @param criteria of the frozen scorecard: each is scored exactly once
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	List<Score> check(List<Criterion> criteria) {
		var check = new FormCheck();
		for (var criterion : criteria) {
			var rows = scores.stream().filter(row -> criterion.code().equals(row.code())).toList();
			if (rows.size() != 1) {
				check.complain("scores", "refusal.evaluation.criterion", criterion.code());
			} else {
				checkRow(check, criterion, rows.getFirst());
			}
		}
		var codes = new HashSet<>(criteria.stream().map(Criterion::code).toList());
		if (!scores.stream().allMatch(row -> codes.contains(row.code()))) {
			check.complain("scores", "refusal.evaluation.otherCriterion");
		}
		check.refuse();
		return scores.stream().map(row -> new Score(row.code(), row.points(), row.reason())).toList();
	}

	private static void checkRow(FormCheck check, Criterion criterion, ScoreRow row) {
		if (row.points() == null || row.points().signum() < 0 || row.points().compareTo(BigDecimal.valueOf(criterion.max())) > 0
				|| row.points().multiply(TWO).stripTrailingZeros().scale() > 0) {
			check.complain("points", "refusal.evaluation.points", criterion.code(), criterion.max());
		}
		if (row.reason() == null) {
			check.complain("reason", "refusal.evaluation.reason", criterion.code());
		} else if (row.reason().length() > MAX_REASON) {
			check.complain("reason", "refusal.evaluation.reasonTooLong", criterion.code(), MAX_REASON);
		}
	}
}
