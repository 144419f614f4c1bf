package vn.nhanrong.document;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The wording of a document, in Vietnamese.
 *
 * @param subject trích yếu, without the name of the type
 * @param grounds căn cứ, without the mark at their end
 * @param body paragraphs; one that begins with {@code Điều n.} is an article, one that begins with a Roman numeral and a full
 * stop ({@code I. KẾT QUẢ}) a heading; lines {@code | a | b |} that follow one another are a table, the first of them its heading row
 * @param recipients nơi nhận, without marks; the line of the archive is added
 * @param addressees kính gửi, without marks; null is nobody
 * @param appendices phụ lục, in their order; null is none
 */
public record DocumentContent(String subject, List<String> grounds, List<String> body, List<String> recipients,
		List<String> addressees, List<Appendix> appendices) {

	public DocumentContent {
		grounds = List.copyOf(grounds);
		body = List.copyOf(body);
		recipients = List.copyOf(recipients);
		// What was drafted before there were any has none.
		addressees = addressees == null ? List.of() : List.copyOf(addressees);
		appendices = appendices == null ? List.of() : List.copyOf(appendices);
	}

	/** Addressed to nobody and without appendices. */
	public DocumentContent(String subject, List<String> grounds, List<String> body, List<String> recipients) {
		this(subject, grounds, body, recipients, List.of(), List.of());
	}

	/**
	 * @param title its name, without {@code Phụ lục I}
	 * @param body as that of the document, without articles
	 */
	public record Appendix(String title, List<String> body) {

		public Appendix {
			body = List.copyOf(body);
		}
	}

	/** As a form has it: one ground, paragraph or recipient on each line; blank lines and marks at the ends don't count. */
	static DocumentContent ofLines(String subject, String grounds, String body, String recipients) {
		return new DocumentContent(subject == null ? "" : clean(subject), lines(grounds).map(line -> unmarked(line, ";.,")).toList(),
				lines(body).toList(), lines(recipients).map(line -> unmarked(line.replaceFirst("^[-–]\\s*", ""), ";.")).toList());
	}

	private static Stream<String> lines(String text) {
		return text == null ? Stream.empty() : text.lines().map(DocumentContent::clean).filter(line -> !line.isEmpty());
	}

	private static String clean(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\u00A0]+", " ").strip();
	}

	private static String unmarked(String line, String marks) {
		int end = line.length();
		while (end > 0 && marks.indexOf(line.charAt(end - 1)) >= 0) {
			end--;
		}
		return line.substring(0, end).strip();
	}
}
