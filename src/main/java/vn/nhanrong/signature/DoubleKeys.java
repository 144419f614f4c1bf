package vn.nhanrong.signature;

import java.util.HashSet;
import java.util.Set;

/** Finds dictionaries that give a key twice: of two values one reader takes the first and another one the last. */
final class DoubleKeys {

	private static final int DEEPEST = 200;
	private static final String BLANK = " \t\r\n\f\0";
	private static final String DELIMITERS = "()<>[]{}/%";

	/** Objects of a file lie side by side: some may seem to lie in others, but not all of them in all. */
	private static final long AS_OFTEN = 4;
	private static final long AT_LEAST = 65_536;

	private final String text;
	private int at;
	private long left;

	/** Of one text, of which all objects together are read a few times at most. */
	DoubleKeys(String text) {
		this.text = text;
		this.left = AT_LEAST + AS_OFTEN * text.length();
	}

	/** Whether the object that begins here has one, or can't be read, or more lies in one another than anybody writes. */
	boolean areIn(int from) {
		at = from;
		try {
			return value(0) || spend(at - from) < 0;
		} catch (IndexOutOfBoundsException e) {
			return true;
		}
	}

	private long spend(int read) {
		left -= read;
		return left;
	}

	private boolean value(int depth) {
		blank();
		if (depth > DEEPEST) {
			return true;
		}
		if (text.startsWith("<<", at)) {
			at += 2;
			return dictionary(depth);
		}
		switch (text.charAt(at)) {
			case '[' -> {
				at++;
				return array(depth);
			}
			case '(' -> string();
			case '<' -> hexString();
			case '/' -> name();
			default -> word();
		}
		return false;
	}

	private boolean dictionary(int depth) {
		Set<String> keys = new HashSet<>();
		for (blank(); !text.startsWith(">>", at); blank()) {
			// Numbers of what a reference leads to come one by one.
			if (text.charAt(at) == '/') {
				if (!keys.add(name()) || value(depth + 1)) {
					return true;
				}
			} else if (DELIMITERS.indexOf(text.charAt(at)) >= 0) {
				return true;
			} else {
				word();
			}
		}
		at += 2;
		return false;
	}

	private boolean array(int depth) {
		for (blank(); text.charAt(at) != ']'; blank()) {
			if (value(depth + 1)) {
				return true;
			}
		}
		at++;
		return false;
	}

	private void hexString() {
		int close = text.indexOf('>', at);
		if (close < 0) {
			throw new IndexOutOfBoundsException("a string without an end");
		}
		at = close + 1;
	}

	private void string() {
		int open = 0;
		do {
			switch (text.charAt(at)) {
				case '\\' -> at++;
				case '(' -> open++;
				case ')' -> open--;
				default -> {
				}
			}
			at++;
		} while (open > 0);
	}

	private String name() {
		var name = new StringBuilder();
		at++;
		while (!ends()) {
			char letter = text.charAt(at++);
			if (letter == '#' && isHex(at) && isHex(at + 1)) {
				letter = (char) Integer.parseInt(text.substring(at, at + 2), 16);
				at += 2;
			}
			name.append(letter);
		}
		return name.toString();
	}

	private void word() {
		int start = at;
		while (!ends()) {
			at++;
		}
		if (at == start) {
			throw new IndexOutOfBoundsException("nothing that stands in an object");
		}
	}

	private boolean isHex(int place) {
		return place < text.length() && Character.digit(text.charAt(place), 16) >= 0;
	}

	private boolean ends() {
		return at >= text.length() || BLANK.indexOf(text.charAt(at)) >= 0 || DELIMITERS.indexOf(text.charAt(at)) >= 0;
	}

	private void blank() {
		while (BLANK.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '%') {
			if (text.charAt(at) == '%') {
				while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
					at++;
				}
			}
			at++;
		}
	}
}
