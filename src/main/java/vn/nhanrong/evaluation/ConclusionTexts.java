package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

import vn.nhanrong.shared.Typed;

/** What was typed, made ready for documents, and figures as officials write them. */
final class ConclusionTexts {

	private ConclusionTexts() {
	}

	static String points(BigDecimal points, Locale language) {
		var format = NumberFormat.getNumberInstance(language);
		format.setMaximumFractionDigits(2);
		return format.format(points);
	}

	/** The lines of what was typed, as paragraphs of a document; nobody types a table by chance. */
	static List<String> paragraphs(String text) {
		return text == null ? List.of() : text.lines().map(String::strip).filter(line -> !line.isEmpty())
			.map(line -> line.startsWith("|") ? line.replace('|', '/') : line).toList();
	}

	/** Within another sentence or a cell of a table, where the bar parts the cells. */
	static String sentence(String text) {
		return Typed.sentence(text).replace('|', '/');
	}
}
