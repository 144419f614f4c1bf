package vn.nhanrong.document.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import vn.nhanrong.document.DocumentContent.Appendix;

/**
 * The lines of a filled-in text. What the template says makes tables, numbers and headings; what was typed, and stands
 * between {@link OneLine#OPEN} and {@link OneLine#CLOSE}, never does.
 */
class FilledLines {

	private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
	private static final Pattern VALUE = Pattern.compile(OneLine.OPEN + "([^" + OneLine.CLOSE + "]*)" + OneLine.CLOSE);
	private static final Pattern NUMBERED = Pattern.compile("^#\\. ");
	private static final Pattern HEADING = Pattern.compile("^##\\. ");
	/** After such a line the numbers begin anew. */
	private static final Pattern PART = Pattern.compile("^(Điều \\d|[IVX]+\\. |##\\. |===)");
	private static final Pattern LOOKS_LIKE_PART = Pattern.compile("^(Điều\\s*\\d|[IVXLC]+\\.\\s|===|-?#).*");

	private static final String APPENDIX = "===";

	private final List<String> lines;

	FilledLines(String filled) {
		this.lines = filled.lines().map(String::strip).filter(line -> !withValues(line).isBlank()).toList();
	}

	/** Each for itself. */
	List<String> plain() {
		return lines.stream().map(FilledLines::withValues).map(String::strip).toList();
	}

	/** With numbers, headings and tables. */
	List<String> body() {
		var body = new ArrayList<String>();
		int number = 0;
		int heading = 0;
		for (String line : lines) {
			number = PART.matcher(line).find() ? 0 : number;
			heading = line.startsWith(APPENDIX) ? 0 : heading;
			if (NUMBERED.matcher(line).find()) {
				line = ++number + line.substring(1);
			} else if (HEADING.matcher(line).find()) {
				line = NUMERALS.get(Math.min(heading++, NUMERALS.size() - 1)) + line.substring(2);
			}
			body.add(paragraph(line));
		}
		return body;
	}

	/** The body parted where the template says {@code === } and a title; what stands before the first has no title. */
	List<Appendix> appendices() {
		var titles = new ArrayList<String>();
		var bodies = new ArrayList<List<String>>();
		for (String line : body()) {
			boolean begins = line.startsWith(APPENDIX);
			if (begins || titles.isEmpty()) {
				titles.add(begins ? line.substring(APPENDIX.length()).strip() : "");
				bodies.add(new ArrayList<>());
			}
			if (!begins) {
				bodies.getLast().add(line);
			}
		}
		return IntStream.range(0, titles.size()).mapToObj(at -> new Appendix(titles.get(at), bodies.get(at))).toList();
	}

	private static String paragraph(String line) {
		String text = withValues(line).strip();
		if (line.startsWith("|")) {
			return VALUE.matcher(line).replaceAll(value -> Matcher.quoteReplacement(value.group(1).replace('|', '/')));
		}
		if (line.charAt(0) != OneLine.OPEN) {
			return text;
		}
		// A paragraph that begins with what was typed.
		return text.startsWith("|") ? text.replace('|', '/') : LOOKS_LIKE_PART.matcher(text).matches() ? "- " + text : text;
	}

	private static String withValues(String line) {
		return VALUE.matcher(line).replaceAll(value -> Matcher.quoteReplacement(value.group(1)));
	}
}
