package vn.nhanrong.signature;

import java.util.Arrays;

/** The PIN of a device, typed at the moment of signing. Whoever made it closes it: then it is wiped. */
public final class TypedPin implements AutoCloseable {

	/** Name of the field in every form that asks for it; what is wrong with a PIN is refused on this field. */
	public static final String FIELD = "pin";

	private final char[] typed;

	private TypedPin(char[] typed) {
		this.typed = typed;
	}

	/** @param typed null or empty where nothing was typed */
	public static TypedPin of(String typed) {
		return new TypedPin(typed == null ? new char[0] : typed.toCharArray());
	}

	/** Where nobody is there to type one. */
	public static TypedPin none() {
		return of(null);
	}

	/** Nothing was typed, or it has been wiped. */
	public boolean isMissing() {
		for (char character : typed) {
			if (character != '\0') {
				return false;
			}
		}
		return true;
	}

	/** What the next form is filled in with; null where nothing was typed. */
	public String forForm() {
		return isMissing() ? null : new String(typed);
	}

	char[] characters() {
		return typed;
	}

	@Override
	public void close() {
		Arrays.fill(typed, '\0');
	}

	/** Only what may go into a log. */
	@Override
	public String toString() {
		return "PIN";
	}
}
