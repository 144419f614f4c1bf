package vn.nhanrong.document.template;

import java.util.Collection;
import java.util.Comparator;

/** Guesses which name was meant. */
final class Nearest {

	private Nearest() {
	}

	/** Null where none is near: more than half of it would have to be written anew. */
	static String of(String typed, Collection<String> known) {
		return known.stream().min(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(Comparator.naturalOrder()))
			.filter(name -> distance(typed, name) <= Math.max(2, name.length() / 2)).orElse(null);
	}

	/** How many characters have to be added, taken away or replaced. */
	static int distance(String one, String other) {
		int[] above = new int[other.length() + 1];
		for (int at = 0; at <= other.length(); at++) {
			above[at] = at;
		}
		for (int row = 1; row <= one.length(); row++) {
			int[] here = new int[other.length() + 1];
			here[0] = row;
			for (int at = 1; at <= other.length(); at++) {
				int replaced = above[at - 1] + (Character.toLowerCase(one.charAt(row - 1)) == Character.toLowerCase(other.charAt(at - 1)) ? 0 : 1);
				here[at] = Math.min(replaced, Math.min(above[at], here[at - 1]) + 1);
			}
			above = here;
		}
		return above[other.length()];
	}
}
