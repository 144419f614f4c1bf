package vn.nhanrong.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.nhanrong.document.DocumentContent.Appendix;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Refusal.FieldComplaint;

/** Tells all that is wrong with a document's wording at once, under the names of its components. */
public class ContentCheck {

	static final int LONGEST_SUBJECT = 500;
	private static final int LONGEST_GROUND = 1000;
	private static final int LONGEST_PARAGRAPH = 5000;
	private static final int LONGEST_RECIPIENT = 300;
	private static final int MOST_GROUNDS = 50;
	private static final int MOST_PARAGRAPHS = 500;
	private static final int MOST_RECIPIENTS = 200;
	private static final int MOST_ADDRESSEES = 30;
	private static final int MOST_APPENDICES = 20;
	private static final int MOST_LINES_OF_APPENDICES = 3000;
	private static final Pattern ARTICLE = Pattern.compile("^Điều (\\d{1,4})\\.(\\s.*)?$", Pattern.DOTALL);
	private static final Pattern LOOKS_LIKE_ARTICLE = Pattern.compile("^Điều\\s*\\d.*", Pattern.DOTALL);
	private static final Pattern ARCHIVE = Pattern.compile("^Lưu\\s*:.*", Pattern.DOTALL);
	/** Control characters, and those that turn the direction of what follows: what is read would not be what is written. */
	private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]");

	private final DocumentKind kind;
	private final List<FieldComplaint> complaints = new ArrayList<>();

	public ContentCheck(DocumentKind kind) {
		this.kind = kind;
	}

	static boolean isPassed(DocumentKind kind, DocumentContent content) {
		try {
			new ContentCheck(kind).check(content);
			return true;
		} catch (Refusal wrong) {
			return false;
		}
	}

	/** @throws Refusal with a complaint for each field that is wrong */
	public void check(DocumentContent content) {
		subject(content.subject());
		list("grounds", content.grounds(), kind.isDecision() ? 1 : 0, MOST_GROUNDS, LONGEST_GROUND);
		list("body", content.body(), 1, MOST_PARAGRAPHS, LONGEST_PARAGRAPH);
		list("recipients", content.recipients(), 1, MOST_RECIPIENTS, LONGEST_RECIPIENT);
		list("addressees", content.addressees(), 0, MOST_ADDRESSEES, LONGEST_RECIPIENT);
		appendices(content.appendices());
		if (kind.isDecision() && !content.body().isEmpty()) {
			articles(content.body());
		}
		if (content.recipients().stream().anyMatch(recipient -> ARCHIVE.matcher(recipient).matches())) {
			complain("recipients", "refusal.document.archive");
		}
		if (!complaints.isEmpty()) {
			throw Refusal.of(complaints);
		}
	}

	private void appendices(List<Appendix> appendices) {
		var titles = appendices.stream().map(Appendix::title).toList();
		var lines = appendices.stream().flatMap(appendix -> appendix.body().stream()).toList();
		if (titles.stream().anyMatch(String::isBlank)) {
			complain("appendices", "refusal.document.appendixTitle");
		} else if (appendices.stream().anyMatch(appendix -> appendix.body().isEmpty())) {
			complain("appendices", "refusal.document.appendixEmpty");
		} else if (titles.size() > MOST_APPENDICES) {
			complain("appendices", "refusal.document.tooManyAppendices", MOST_APPENDICES);
		} else if (titles.stream().anyMatch(title -> title.length() > LONGEST_SUBJECT)) {
			complain("appendices", "refusal.document.tooLong", LONGEST_SUBJECT);
		} else if (titles.stream().anyMatch(title -> UNFIT.matcher(title).find())) {
			complain("appendices", "refusal.document.control");
		} else {
			list("appendices", lines, 0, MOST_LINES_OF_APPENDICES, LONGEST_PARAGRAPH);
		}
	}

	private void subject(String subject) {
		if (subject.isBlank()) {
			complain("subject", "refusal.document.required");
		} else if (subject.length() > LONGEST_SUBJECT) {
			complain("subject", "refusal.document.tooLong", LONGEST_SUBJECT);
		} else if (UNFIT.matcher(subject).find()) {
			complain("subject", "refusal.document.control");
		}
	}

	private void list(String field, List<String> lines, int least, int most, int longest) {
		if (lines.size() < least) {
			complain(field, "refusal.document.required");
		} else if (lines.size() > most) {
			complain(field, "refusal.document.tooMany", most);
		} else if (lines.stream().anyMatch(line -> line.length() > longest)) {
			complain(field, "refusal.document.tooLong", longest);
		} else if (lines.stream().anyMatch(line -> UNFIT.matcher(line).find())) {
			complain(field, "refusal.document.control");
		}
	}

	/** A decision begins with Điều 1, and its articles follow one another. */
	private void articles(List<String> body) {
		int expected = 1;
		for (String paragraph : body) {
			Matcher article = ARTICLE.matcher(paragraph);
			boolean looks = LOOKS_LIKE_ARTICLE.matcher(paragraph).matches();
			boolean wrong = article.matches() ? Integer.parseInt(article.group(1)) != expected : looks || expected == 1;
			if (wrong) {
				complain("body", "refusal.document.articles", "Điều " + expected + ".");
				return;
			}
			expected += article.matches() ? 1 : 0;
		}
	}

	private void complain(String field, String key, Object... arguments) {
		complaints.add(new FieldComplaint(field, key, arguments));
	}
}
