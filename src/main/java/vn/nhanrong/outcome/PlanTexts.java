package vn.nhanrong.outcome;

import java.text.NumberFormat;
import java.util.List;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.shared.Language;

/** What was typed, made ready to be shown and written into documents. */
final class PlanTexts {

	private PlanTexts() {
	}

	static String amount(long dong) {
		return NumberFormat.getIntegerInstance(Language.VIETNAMESE).format(dong);
	}

	/** The report that a decision rests on, as a template reads it. @param report null where it rests on none */
	static List<Facts> report(DocumentSummary report) {
		return report == null ? List.of() : List.of(new Facts().with("symbol", report.symbol()).with("issuedOn", report.issuedOn()));
	}
}
