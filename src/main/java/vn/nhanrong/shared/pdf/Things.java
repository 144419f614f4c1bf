package vn.nhanrong.shared.pdf;

/** What may become an object of its own in memory, by the bytes that begin it; what is packed looks so here and there, too. */
final class Things {

	private Things() {
	}

	static long in(byte[] bytes, int from, int length) {
		long things = 0;
		for (int i = from; i < from + length; i++) {
			byte here = bytes[i];
			if (here == '[' || here == '(' || here == '<') {
				things++;
			} else if (here == 'n' && i > from && isBlank(bytes[i - 1]) && i + 1 < from + length && isBlank(bytes[i + 1])) {
				// An entry of a table of places.
				things++;
			}
		}
		return things;
	}

	/** How often a word stands there. */
	static int count(byte[] bytes, int end, String word) {
		int found = 0;
		for (int at = 0; at <= end - word.length(); at++) {
			if (bytes[at] == word.charAt(0) && isAt(bytes, at, word)) {
				found++;
			}
		}
		return found;
	}

	private static boolean isAt(byte[] bytes, int at, String word) {
		for (int i = 0; i < word.length(); i++) {
			if (bytes[at + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isBlank(byte value) {
		return value == ' ' || value == '\n' || value == '\r' || value == '\t' || value == '\f' || value == 0;
	}
}
