package vn.nhanrong.review;

import java.util.List;

import vn.nhanrong.review.QuarterReport.Content;
import vn.nhanrong.review.QuarterReport.Indicator;
import vn.nhanrong.shared.FormCheck;
import vn.nhanrong.shared.Typed;

/**
 * The host's report; the names of the components are those of the form's fields.
 *
 * @param indicators a row for each indicator of the dossier
 * @param otherResults what the dossier has no target for
 */
record SubmitReportForm(String activities, Answer evidence, String evidenceText, List<IndicatorRow> indicators, String otherResults,
		Long spentState, Long spentVoluntary, String difficulties, String suggestions) {

	static final int MAX_ACTIVITIES = 4000;
	static final int MAX_TEXT = 2000;
	static final long MAX_COUNT = 999_999_999_999L;

	/** A question that is answered: a box left alone would be no answer. */
	enum Answer {
		YES, NO
	}

	SubmitReportForm {
		activities = Typed.orNull(activities);
		evidenceText = Typed.orNull(evidenceText);
		indicators = indicators == null ? List.of() : List.copyOf(indicators);
		otherResults = Typed.orNull(otherResults);
		difficulties = Typed.orNull(difficulties);
		suggestions = Typed.orNull(suggestions);
	}

	/**
	 * @param name of an indicator of the dossier
	 * @param unit only shown: the dossier's holds, as its target does
	 * @param target only shown
	 */
	record IndicatorRow(String name, String unit, Long target, Long value) {

		IndicatorRow {
			name = Typed.orNull(name);
		}
	}

	/**
	 * @param known indicators of the dossier: each has its row; other rows are left behind
	 * @throws vn.nhanrong.shared.Refusal with a complaint for each field that is wrong
	 */
	Content check(List<Indicator> known) {
		var check = new FormCheck();
		check.required("activities", activities, MAX_ACTIVITIES);
		check.required("evidence", evidence);
		check.length("evidenceText", evidenceText, MAX_TEXT);
		if (evidence == Answer.YES && evidenceText == null) {
			check.complain("evidenceText", "refusal.review.evidence");
		}
		check.length("otherResults", otherResults, MAX_TEXT);
		amount(check, "spentState", spentState);
		amount(check, "spentVoluntary", spentVoluntary);
		check.length("difficulties", difficulties, MAX_TEXT);
		check.length("suggestions", suggestions, MAX_TEXT);
		checkRows(check, known);
		check.refuse();
		boolean evident = evidence == Answer.YES;
		return new Content(activities, evident, evident ? evidenceText : null, known.stream().map(this::reached).toList(), otherResults,
				spentState, spentVoluntary, difficulties, suggestions);
	}

	private static void amount(FormCheck check, String field, Long amount) {
		if (amount == null || amount < 0 || amount > MAX_COUNT) {
			check.complain(field, "refusal.review.amount");
		}
	}

	private void checkRows(FormCheck check, List<Indicator> known) {
		for (var indicator : known) {
			var rows = indicators.stream().filter(row -> indicator.name().equals(row.name())).toList();
			if (rows.size() != 1) {
				check.complain("indicators", "refusal.review.indicator", indicator.name());
			} else if (rows.getFirst().value() == null || rows.getFirst().value() < 0 || rows.getFirst().value() > MAX_COUNT) {
				check.complain("value", "refusal.review.value", indicator.name());
			}
		}
	}

	private Indicator reached(Indicator indicator) {
		long value = indicators.stream().filter(row -> indicator.name().equals(row.name())).findFirst().orElseThrow().value();
		return new Indicator(indicator.name(), indicator.unit(), indicator.target(), value);
	}
}
