package vn.nhanrong.database;

import java.io.Serial;

/**
 * Why the application can't start on its database, told to whoever operates it: what is wrong and what to do, first in
 * Vietnamese, then in English. {@link DatabaseFailureAnalyzer} prints it in place of a stack trace.
 */
class DatabaseFailure extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/** One text in both languages. */
	record Text(String vietnamese, String english) {

		Text formatted(Object... values) {
			return new Text(vietnamese.formatted(values), english.formatted(values));
		}

		@Override
		public String toString() {
			return vietnamese.strip() + "\n\n" + english.strip();
		}
	}

	private final String action;

	DatabaseFailure(Text description, Text action, Throwable cause) {
		super(description.toString(), cause);
		this.action = action.toString();
	}

	DatabaseFailure(Text description, Text action) {
		this(description, action, null);
	}

	String action() {
		return action;
	}
}
