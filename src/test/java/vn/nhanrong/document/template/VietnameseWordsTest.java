package vn.nhanrong.document.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and days read as a Vietnamese reads them. */
class VietnameseWordsTest {

	@ParameterizedTest
	@CsvSource({ "0, không", "1, một", "4, bốn", "5, năm", "10, mười", "11, mười một", "14, mười bốn", "15, mười lăm", "19, mười chín",
			"20, hai mươi", "21, hai mươi mốt", "24, hai mươi tư", "25, hai mươi lăm", "31, ba mươi mốt", "44, bốn mươi tư",
			"55, năm mươi lăm", "91, chín mươi mốt", "99, chín mươi chín", "100, một trăm", "101, một trăm linh một",
			"104, một trăm linh bốn", "105, một trăm linh năm", "110, một trăm mười", "111, một trăm mười một", "115, một trăm mười lăm",
			"121, một trăm hai mươi mốt", "500, năm trăm", "555, năm trăm năm mươi lăm", "999, chín trăm chín mươi chín" })
	void up_to_a_thousand(long number, String words) {
		assertThat(VietnameseWords.of(number)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "1000, một nghìn", "1001, một nghìn không trăm linh một", "1010, một nghìn không trăm mười",
			"1015, một nghìn không trăm mười lăm", "1024, một nghìn không trăm hai mươi tư", "1100, một nghìn một trăm",
			"2026, hai nghìn không trăm hai mươi sáu", "10000, mười nghìn", "21000, hai mươi mốt nghìn", "100005, một trăm nghìn không trăm linh năm",
			"105005, một trăm linh năm nghìn không trăm linh năm",
			"999999, chín trăm chín mươi chín nghìn chín trăm chín mươi chín", "1000000, một triệu",
			"1000001, một triệu không trăm linh một", "1001000, một triệu không trăm linh một nghìn",
			"1050000, một triệu không trăm năm mươi nghìn", "25500000, hai mươi lăm triệu năm trăm nghìn",
			"120000000, một trăm hai mươi triệu", "999999999, chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín" })
	void groups_of_three_are_read_with_their_missing_hundreds(long number, String words) {
		assertThat(VietnameseWords.of(number)).isEqualTo(words);
	}

	@ParameterizedTest
	@CsvSource({ "1000000000, một tỷ", "1000000001, một tỷ không trăm linh một", "1000001000, một tỷ không trăm linh một nghìn",
			"1001000000, một tỷ không trăm linh một triệu", "2500000000, hai tỷ năm trăm triệu", "21000000000, hai mươi mốt tỷ",
			"105000000000, một trăm linh năm tỷ", "1000000000000, một nghìn tỷ", "1005000000000, một nghìn không trăm linh năm tỷ",
			"1234567890123, một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi nghìn một trăm hai mươi ba",
			"999999999999999, chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín",
			"1000000000000000, một triệu tỷ", "1000000000000001, một triệu tỷ không trăm linh một", "1000000000000000000, một tỷ tỷ",
			"-5, âm năm", "-120000000, âm một trăm hai mươi triệu" })
	void beyond_a_thousand_million_the_scales_begin_anew(long number, String words) {
		assertThat(VietnameseWords.of(number)).isEqualTo(words);
	}

	@Test
	void the_least_and_the_greatest_of_all_numbers_have_words() {
		assertThat(VietnameseWords.of(Long.MAX_VALUE)).startsWith("chín tỷ hai trăm hai mươi ba triệu").endsWith("tám trăm linh bảy");
		assertThat(VietnameseWords.of(Long.MIN_VALUE)).startsWith("âm chín tỷ hai trăm hai mươi ba triệu").endsWith("tám trăm linh tám");
	}

	/** What is read can be told from every other: no two numbers share their words. */
	@Test
	void words_say_the_number_again() {
		for (long number = 0; number < 12_000; number++) {
			assertThat(read(VietnameseWords.of(number))).isEqualTo(number);
		}
		for (long number = 1; number < 1_000_000_000_000_000L; number = number * 3 + 7) {
			assertThat(read(VietnameseWords.of(number))).isEqualTo(number);
		}
	}

	@Test
	void money_is_told_in_dong() {
		assertThat(VietnameseWords.dong(120_000_000)).isEqualTo("một trăm hai mươi triệu đồng");
		assertThat(VietnameseWords.dong(0)).isEqualTo("không đồng");
	}

	@Test
	void days_are_read_with_the_fourth_month_by_its_own_name() {
		assertThat(VietnameseWords.of(LocalDate.of(2026, 1, 5))).isEqualTo("ngày năm tháng một năm hai nghìn không trăm hai mươi sáu");
		assertThat(VietnameseWords.of(LocalDate.of(2030, 4, 24))).isEqualTo("ngày hai mươi tư tháng tư năm hai nghìn không trăm ba mươi");
		assertThat(VietnameseWords.of(LocalDate.of(2026, 12, 31))).isEqualTo("ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm hai mươi sáu");
	}

	/** A reader of its own, from words to the number. */
	private static long read(String words) {
		long billions = 0;
		long whole = 0;
		long group = 0;
		for (String word : words.split(" ")) {
			switch (word) {
				case "tỷ" -> {
					billions = (billions + whole + group) * 1_000_000_000L;
					whole = 0;
					group = 0;
				}
				case "triệu", "nghìn" -> {
					whole += group * (word.equals("triệu") ? 1_000_000 : 1000);
					group = 0;
				}
				case "trăm" -> group *= 100;
				case "mươi" -> group = group / 100 * 100 + group % 100 * 10;
				case "mười" -> group += 10;
				case "linh" -> { }
				default -> group += digit(word);
			}
		}
		return billions + whole + group;
	}

	private static int digit(String word) {
		return switch (word) {
			case "không" -> 0;
			case "một", "mốt" -> 1;
			case "hai" -> 2;
			case "ba" -> 3;
			case "bốn", "tư" -> 4;
			case "năm", "lăm" -> 5;
			case "sáu" -> 6;
			case "bảy" -> 7;
			case "tám" -> 8;
			default -> 9;
		};
	}
}
