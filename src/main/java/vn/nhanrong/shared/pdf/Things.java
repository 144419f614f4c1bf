package vn.nhanrong.shared.pdf;

/** What becomes an object of its own in memory, by the bytes that begin it. */
final class Things {

	private Things() {
	}

	/** Of what holds nothing but objects. */
	static long in(byte[] bytes, int from, int length) {
		long things = 0;
		for (int i = from; i < from + length; i++) {
			byte here = bytes[i];
			if (here == '[' || here == '(' || here == '<') {
				things++;
			}
		}
		return things;
	}

	/** Entries of tables of places; in the content of a page no number stands before this letter. */
	static long places(byte[] bytes, int end) {
		long places = 0;
		for (int i = 1; i + 1 < end; i++) {
			if (bytes[i] == 'n' && isBlank(bytes[i + 1])) {
				int before = i - 1;
				while (before > 0 && isBlank(bytes[before])) {
					before--;
				}
				places += before < i - 1 && bytes[before] >= '0' && bytes[before] <= '9' ? 1 : 0;
			}
		}
		return places;
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
