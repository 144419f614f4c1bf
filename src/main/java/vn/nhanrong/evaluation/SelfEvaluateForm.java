package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.nhanrong.evaluation.SelfEvaluation.Content;
import vn.nhanrong.evaluation.SelfEvaluation.Result;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * The host's self-evaluation; the names of the components are those of the form's fields.
 *
 * @param results a row for each indicator of the dossier, and others
 * @param limits what did not go well, and why
 */
record SelfEvaluateForm(String situation, String implementation, List<ResultRow> results, String limits, String lessons,
		Grade ownGrade) {

	static final int MAX_TEXT = 8000;
	static final int MAX_ROWS = 30;
	static final int MAX_NAME = 300;
	static final int MAX_UNIT = 100;
	static final long MAX_COUNT = 999_999_999_999L;

	SelfEvaluateForm {
		situation = Typed.orNull(situation);
		implementation = Typed.orNull(implementation);
		results = results == null ? List.of() : List.copyOf(results);
		limits = Typed.orNull(limits);
		lessons = Typed.orNull(lessons);
	}

	/** @param unit that it is counted in */
	record ResultRow(String name, String unit, Long baseline, Long target, Long actual) {

		ResultRow {
			name = Typed.orNull(name);
			unit = Typed.orNull(unit);
		}
	}

	/**
	 * @param known indicators of the dossier: each has its row, and its unit, baseline and target are the dossier's
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	Content check(List<Result> known) {
		var check = new FormCheck();
		check.required("situation", situation, MAX_TEXT);
		check.required("implementation", implementation, MAX_TEXT);
		check.required("limits", limits, MAX_TEXT);
		check.required("lessons", lessons, MAX_TEXT);
		check.required("ownGrade", ownGrade);
		if (ownGrade == Grade.KHONG_XEP_LOAI) {
			check.missing("ownGrade");
		}
		checkRows(check, known);
		check.refuse();
		var asKnown = known.stream().collect(Collectors.toMap(Result::name, Function.identity()));
		return new Content(situation, implementation, limits, lessons, ownGrade,
				results.stream().map(row -> result(row, asKnown)).toList());
	}

	private void checkRows(FormCheck check, List<Result> known) {
		if (results.isEmpty() || results.size() > MAX_ROWS) {
			check.complain("results", "refusal.evaluation.rows", MAX_ROWS);
		}
		for (var row : results) {
			check.required("name", row.name(), MAX_NAME);
			check.required("unit", row.unit(), MAX_UNIT);
			checkCount(check, "baseline", row, row.baseline());
			checkCount(check, "target", row, row.target());
			checkCount(check, "actual", row, row.actual());
			if (row.actual() == null) {
				check.complain("actual", "refusal.evaluation.actual", row.name() == null ? "" : row.name());
			}
		}
		var names = results.stream().map(ResultRow::name).toList();
		known.stream().filter(indicator -> !names.contains(indicator.name()))
			.forEach(indicator -> check.complain("results", "refusal.evaluation.indicator", indicator.name()));
		if (names.stream().distinct().count() < names.size()) {
			check.complain("results", "refusal.evaluation.indicatorTwice");
		}
	}

	private static void checkCount(FormCheck check, String field, ResultRow row, Long count) {
		if (count != null && (count < 0 || count > MAX_COUNT)) {
			check.complain(field, "refusal.evaluation.count", row.name() == null ? "" : row.name());
		}
	}

	private static Result result(ResultRow row, Map<String, Result> known) {
		var dossier = known.get(row.name());
		return dossier == null ? new Result(row.name(), row.unit(), row.baseline(), row.target(), row.actual())
				: new Result(row.name(), dossier.unit(), dossier.baseline(), dossier.target(), row.actual());
	}
}
