package vn.nhanrong.workflow.incident;

import java.util.regex.Pattern;

/** What an exception said, made fit for a page: its first line, and nothing in it that belongs to a person. */
final class ErrorLine {

	private static final int LONGEST = 300;
	private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"'(=]+@[^\\s@<>\"'),;:]+");
	/** Where PostgreSQL begins to quote the row. */
	private static final Pattern DETAILS = Pattern.compile("\\s*\\b(Detail|Key|Failing row contains)\\b\\s*[:(].*");

	private ErrorLine() {
	}

	/** @return null where there is nothing to say */
	static String of(String message) {
		if (message == null || message.isBlank()) {
			return null;
		}
		String line = DETAILS.matcher(message.strip().lines().findFirst().orElse("")).replaceFirst("");
		String safe = ADDRESS.matcher(line).replaceAll("…").strip();
		return safe.isEmpty() ? null : safe.length() > LONGEST ? safe.substring(0, LONGEST) + "…" : safe;
	}
}
