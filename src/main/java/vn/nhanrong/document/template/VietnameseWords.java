package vn.nhanrong.document.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Numbers and days in Vietnamese words, as official documents read them. */
final class VietnameseWords {

	private static final long BILLION = 1_000_000_000L;
	private static final List<String> DIGITS = List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
	private static final List<String> MONTHS = List.of("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một",
			"mười hai");
	private static final List<String> SCALES = List.of("", "nghìn", "triệu");

	private VietnameseWords() {
	}

	/** {@code 1005}: một nghìn không trăm linh năm. */
	static String of(long number) {
		if (number == 0) {
			return DIGITS.getFirst();
		}
		var words = new ArrayList<String>();
		if (number < 0) {
			words.add("âm");
		}
		// The least of all numbers has no positive of its own.
		billions(Long.toUnsignedString(Math.abs(number)), words);
		return String.join(" ", words);
	}

	/** An amount of money: một trăm hai mươi triệu đồng. */
	static String dong(long amount) {
		return of(amount) + " đồng";
	}

	/** Ngày năm tháng một năm hai nghìn không trăm hai mươi sáu; the fourth month is tháng tư. */
	static String of(LocalDate day) {
		return "ngày " + of(day.getDayOfMonth()) + " tháng " + MONTHS.get(day.getMonthValue() - 1) + " năm " + of(day.getYear());
	}

	/** Tỷ, nghìn tỷ, triệu tỷ: beyond a thousand million the scales begin anew. */
	private static void billions(String digits, List<String> words) {
		long value = Long.parseUnsignedLong(digits);
		long above = Long.divideUnsigned(value, BILLION);
		long rest = Long.remainderUnsigned(value, BILLION);
		if (above > 0) {
			billions(Long.toUnsignedString(above), words);
			words.add("tỷ");
		}
		thousands(rest, above > 0, words);
	}

	/** @param after whether something stands before it: then a group's missing hundreds are read */
	private static void thousands(long number, boolean after, List<String> words) {
		long rest = number;
		boolean begun = after;
		for (int scale = SCALES.size() - 1; scale >= 0; scale--) {
			long unit = scale == 2 ? 1_000_000 : scale == 1 ? 1000 : 1;
			int group = (int) (rest / unit);
			rest %= unit;
			if (group > 0) {
				group(group, begun, words);
				if (scale > 0) {
					words.add(SCALES.get(scale));
				}
				begun = true;
			}
		}
	}

	private static void group(int group, boolean after, List<String> words) {
		int hundreds = group / 100;
		int tens = group / 10 % 10;
		int ones = group % 10;
		boolean read = hundreds > 0 || after;
		if (read) {
			words.add(DIGITS.get(hundreds));
			words.add("trăm");
		}
		if (tens == 1) {
			words.add("mười");
		} else if (tens > 1) {
			words.add(DIGITS.get(tens));
			words.add("mươi");
		} else if (read && ones > 0) {
			words.add("linh");
		}
		if (ones > 0) {
			words.add(one(tens, ones));
		}
	}

	/** Mốt, tư and lăm only after tens: hai mươi mốt, hai mươi tư, mười lăm; but mười một, mười bốn, linh năm. */
	private static String one(int tens, int ones) {
		return switch (ones) {
			case 1 -> tens > 1 ? "mốt" : "một";
			case 4 -> tens > 1 ? "tư" : "bốn";
			case 5 -> tens > 0 ? "lăm" : "năm";
			default -> DIGITS.get(ones);
		};
	}
}
