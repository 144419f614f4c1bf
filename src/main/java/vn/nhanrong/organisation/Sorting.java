package vn.nhanrong.organisation;

import java.util.Map;

/** Turns what a list is asked to be sorted by into SQL: {@code name} or, the other way round, {@code -name}. */
final class Sorting {

	private Sorting() {
	}

	/**
	 * @param columns what may be sorted by, with its SQL
	 * @param standard the key that counts where an unknown one is asked for
	 * @param tie what makes the order total
	 */
	static String by(String asked, Map<String, String> columns, String standard, String tie) {
		boolean descending = asked != null && asked.startsWith("-");
		String key = asked == null ? standard : asked.substring(descending ? 1 : 0);
		String column = columns.get(key);
		return column == null ? columns.get(standard) + ", " + tie : column + (descending ? " desc" : "") + ", " + tie;
	}
}
