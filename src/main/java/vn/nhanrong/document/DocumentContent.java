package vn.nhanrong.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

	private static final Pattern APPENDIX = Pattern.compile("^Phụ lục(?:\\s+[IVXLC\\d]+)?\\s*:(.*)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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

	/**
	 * The same with these, as a form has them: an addressee on each line, and appendices that begin with a line
	 * {@code Phụ lục: its name}. What comes before the first such line is an appendix without a name.
	 */
	DocumentContent with(String addressed, String attached) {
		var all = new ArrayList<Appendix>();
		String title = "";
		var paragraphs = new ArrayList<String>();
		for (String line : lines(attached).toList()) {
			var beginning = APPENDIX.matcher(line);
			if (beginning.matches()) {
				add(title, paragraphs, all);
				title = beginning.group(1).strip();
				paragraphs.clear();
				paragraphs.add(line);
			} else {
				paragraphs.add(line);
			}
		}
		add(title, paragraphs, all);
		return new DocumentContent(subject, grounds, body, recipients,
				lines(addressed).map(line -> unmarked(line.replaceFirst("^[-–]\\s*", ""), ";.")).toList(), all);
	}

	/** @param lines with the one of its name, if it has one */
	private static void add(String title, List<String> lines, List<Appendix> into) {
		if (!lines.isEmpty()) {
			boolean named = APPENDIX.matcher(lines.getFirst()).matches();
			into.add(new Appendix(title, named ? lines.subList(1, lines.size()) : lines));
		}
	}

	/** As a form has them. */
	String appendicesAsLines() {
		return appendices.stream().map(appendix -> "Phụ lục: " + appendix.title() + "\n" + String.join("\n", appendix.body()))
			.collect(Collectors.joining("\n\n"));
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
