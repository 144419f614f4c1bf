package vn.nhanrong.shared;

import java.util.regex.Pattern;

/** What somebody typed, made ready to be kept and shown. */
public final class Typed {

	private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]()#|<>~]");

	private Typed() {
	}

	/** Without blanks around it; null where nothing was typed. */
	public static String orNull(String typed) {
		return typed == null || typed.isBlank() ? null : typed.strip();
	}

	/** The text as it stands where markdown is read: it makes no link and no heading. Nothing where it is null. */
	public static String inMarkdown(String text) {
		return text == null ? "" : MARKDOWN.matcher(text).replaceAll("\\\\$0").replace("\n", "  \n");
	}
}
