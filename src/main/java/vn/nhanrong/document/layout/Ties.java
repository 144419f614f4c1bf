package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where a line may be broken: not between a number and what it numbers or counts, nor after an abbreviated office. */
final class Ties {

	private static final Set<String> NUMBERED = Set.of("số", "điều", "khoản", "điểm", "mục", "chương", "phần", "lục", "quý", "năm", "tháng",
			"ngày", "khóa", "kỳ", "thứ", "quận", "phường", "lần", "tổ", "cấp", "mẫu", "hạng");
	private static final Set<String> COUNTED = Set.of("đồng", "triệu", "tỷ", "nghìn", "%", "tháng", "ngày", "năm", "quý", "giờ", "phút",
			"điểm", "km", "m", "m2", "lần", "vụ", "hộ", "tổ", "người");
	private static final Set<String> POWERS = Set.of("triệu", "tỷ", "nghìn");
	private static final Set<String> DASHES = Set.of("–", "—", "-");
	private static final String MARKS = ".,;:)”’\"";
	private static final int LONGEST_PLAIN_NUMBER = 4;
	private static final int LONGEST_ABBREVIATION = 3;

	private Ties() {
	}

	/** Its words, those that stay together joined by {@link Face#TIE}. */
	static List<String> words(String shown) {
		var plain = plain(shown);
		var tied = new ArrayList<String>(plain.size());
		for (int i = 0; i < plain.size(); i++) {
			if (i > 0 && holds(i > 1 ? plain.get(i - 2) : "", plain.get(i - 1), plain.get(i), i + 1 < plain.size() ? plain.get(i + 1) : "")) {
				tied.set(tied.size() - 1, tied.getLast() + Face.TIE + plain.get(i));
			} else {
				tied.add(plain.get(i));
			}
		}
		return tied;
	}

	private static List<String> plain(String text) {
		var words = new ArrayList<String>();
		int from = 0;
		for (int i = 0; i <= text.length(); i++) {
			if (i == text.length() || text.charAt(i) == ' ') {
				if (i > from) {
					words.add(text.substring(from, i));
				}
				from = i + 1;
			}
		}
		return words;
	}

	private static boolean holds(String before, String left, String right, String after) {
		char first = right.charAt(0);
		if (first == '…') {
			return numbered(left);
		}
		if (Character.isDigit(first)) {
			return isPlainNumber(right) && Character.isLetter(left.charAt(left.length() - 1)) || numbered(left);
		}
		if (Character.isDigit(left.charAt(0)) && endsWithDigit(left)) {
			String unit = bare(right);
			boolean dates = !after.isEmpty() && Character.isDigit(after.charAt(0));
			return COUNTED.contains(unit) && (!dates || unit.equals("tháng") && before.equals("ngày"));
		}
		if (isAbbreviation(left) || left.equals("T/M") || left.equals("K/T") || left.equals("T/L")) {
			return Character.isUpperCase(first);
		}
		return DASHES.contains(right) || isRoman(right) && numbered(left) || POWERS.contains(left) && bare(right).equals("đồng")
				|| isAbbreviation(before) && left.equals("ỦY") && right.equals("BAN");
	}

	/** Such as {@code TM.}, {@code TP.} or an initial. */
	private static boolean isAbbreviation(String word) {
		int letters = word.length() - 1;
		if (letters < 1 || letters > LONGEST_ABBREVIATION || word.charAt(letters) != '.') {
			return false;
		}
		return word.chars().limit(letters).allMatch(Character::isUpperCase);
	}

	private static boolean numbered(String word) {
		return NUMBERED.contains(bare(word));
	}

	private static boolean isPlainNumber(String word) {
		int end = end(word);
		return end > 0 && end <= LONGEST_PLAIN_NUMBER && word.chars().limit(end).allMatch(Character::isDigit);
	}

	private static boolean endsWithDigit(String word) {
		return Character.isDigit(word.charAt(word.length() - 1)) || word.endsWith("%");
	}

	private static boolean isRoman(String word) {
		int end = end(word);
		return end > 0 && word.chars().limit(end).allMatch(letter -> letter == 'I' || letter == 'V' || letter == 'X');
	}

	private static String bare(String word) {
		return word.substring(word.charAt(0) == '(' || word.charAt(0) == '“' ? 1 : 0, Math.max(1, end(word))).toLowerCase(Locale.ROOT);
	}

	private static int end(String word) {
		int end = word.length();
		while (end > 0 && MARKS.indexOf(word.charAt(end - 1)) >= 0) {
			end--;
		}
		return end;
	}
}
