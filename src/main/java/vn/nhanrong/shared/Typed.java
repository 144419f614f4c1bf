package vn.nhanrong.shared;

import java.util.regex.Pattern;

/** What somebody typed, made ready to be kept and shown. */
public final class Typed {

	private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
	private static final Pattern END = Pattern.compile("[.;,\\s]+$");
	private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]()#|<>~]");

	private Typed() {
	}

	/** Without blanks around it; null where nothing was typed. */
	public static String orNull(String typed) {
		return typed == null || typed.isBlank() ? null : typed.strip();
	}

	/** In one line. */
	public static String line(String text) {
		return BREAK.matcher(text.strip()).replaceAll(" ");
	}

	/** In one line and without the mark at its end, so that it can stand within another sentence. */
	public static String sentence(String text) {
		return END.matcher(line(text)).replaceAll("");
	}

	/** At most so long; whatever is cut off is marked. */
	public static String shortened(String text, int most) {
		return text.length() <= most ? text : text.substring(0, most - 1) + "…";
	}

	/** The text as it stands where markdown is read: it makes no link and no heading. Nothing where it is null. */
	public static String inMarkdown(String text) {
		return text == null ? "" : MARKDOWN.matcher(text).replaceAll("\\\\$0").replace("\n", "  \n");
	}
}
