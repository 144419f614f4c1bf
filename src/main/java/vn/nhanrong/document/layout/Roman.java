package vn.nhanrong.document.layout;

/** Roman numerals. */
final class Roman {

	private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
	private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

	private Roman() {
	}

	static String of(int number) {
		var roman = new StringBuilder();
		int left = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (left >= VALUES[i]) {
				roman.append(LETTERS[i]);
				left -= VALUES[i];
			}
		}
		return roman.toString();
	}
}
