package vn.nhanrong.outcome;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.shared.Language;

/** What was typed, made ready to be shown and written into documents. */
final class PlanTexts {

	static final String LOCAL_GOVERNMENT_ACT = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
	private static final DateTimeFormatter OFFICIAL = DateTimeFormatter.ofPattern("'ngày' dd 'tháng' MM 'năm' yyyy");

	private PlanTexts() {
	}

	static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** The day as official documents write it. */
	static String officialDay(LocalDate day) {
		return OFFICIAL.format(day);
	}

	static String amount(long dong) {
		return NumberFormat.getIntegerInstance(Language.VIETNAMESE).format(dong);
	}

	static String shortened(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most - 1) + "…";
	}

	/** In one line and without the mark at its end, so that it can stand within another sentence. */
	static String sentence(String text) {
		return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[.;,\\s]+$", "");
	}

	static List<String> numbered(List<String> points) {
		var paragraphs = new ArrayList<String>();
		for (String point : points) {
			paragraphs.add("%d. %s.".formatted(paragraphs.size() + 1, sentence(point)));
		}
		return paragraphs;
	}

	/** A line of a table in a document. */
	static String row(String... cells) {
		var row = new StringBuilder("|");
		for (String cell : cells) {
			row.append(' ').append(sentence(cell).replace('|', '/')).append(" |");
		}
		return row.toString();
	}
}
