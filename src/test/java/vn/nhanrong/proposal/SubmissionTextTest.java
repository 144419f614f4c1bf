package vn.nhanrong.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.FieldSummary;

/** The wording of a submission. */
class SubmissionTextTest {

	@Test
	void it_has_its_parts_in_order() {
		assertThat(submission(false).body()).filteredOn(line -> line.matches("^[IVX]+\\. .*")).containsExactly("I. SỰ CẦN THIẾT", "II. CĂN CỨ",
				"III. MỤC TIÊU, CHỈ TIÊU", "IV. NỘI DUNG", "V. TỔ CHỨC THỰC HIỆN", "VI. KINH PHÍ", "VII. KIẾN NGHỊ");
	}

	@Test
	void figures_stand_in_tables_with_their_total_in_words() {
		assertThat(submission(false).body()).contains("| Hộ có bình chữa cháy | hộ | 96 | 1.380 |",
				"| Tập huấn / diễn tập | ngân sách nhà nước | 20.000.000 |", "| Tổng cộng | | 66.000.000 |",
				"Bằng chữ: sáu mươi sáu triệu đồng; trong đó ngân sách nhà nước 20.000.000 đồng, xã hội hóa 46.000.000 đồng.");
	}

	@Test
	void what_was_typed_in_lines_stays_in_lines_and_makes_no_heading() {
		assertThat(submission(false).body()).contains("Khu phố có nhiều nhà trọ.", "- II. Khác");
	}

	@Test
	void it_is_addressed_to_who_decides_and_who_prepares_it() {
		assertThat(submission(false).addressees()).containsExactly("Ban Thường vụ", "Cơ quan thường trực");
	}

	@Test
	void one_that_is_submitted_again_says_that_it_takes_the_place_of_the_earlier() {
		assertThat(submission(false).body()).noneMatch(line -> line.contains("thay thế"));
		assertThat(submission(true).body()).anyMatch(line -> line.contains("thay thế Tờ trình đã gửi trước đó"));
	}

	private static DocumentContent submission(boolean again) {
		var file = new CaseFile("MH-0099", "Tổ liên gia an toàn", null, new FieldSummary("PCCC", "Phòng cháy", "Fire"), Level.DISTRICT, 1,
				"Hội Cựu chiến binh", "nguoidexuat", 2, "Công an Quận 6", List.of("Khu phố 4"), "Khu phố có nhiều nhà trọ.\n\nII. Khác",
				LocalDate.of(2026, 3, 31), "Quý I ra mắt.", List.of(new CaseFile.Indicator("Hộ có bình chữa cháy", "hộ", 96, 1380)),
				List.of(new CaseFile.BudgetLine("Tập huấn | diễn tập", BudgetSource.STATE_BUDGET, 20_000_000L),
						new CaseFile.BudgetLine("Bình chữa cháy", BudgetSource.VOLUNTARY_CONTRIBUTION, 46_000_000L)), null, null);
		return BuiltInWording.of(TemplateKind.SUBMISSION, new SubmissionText(file).facts("Cơ quan thường trực", "Ban Thường vụ", again));
	}
}
