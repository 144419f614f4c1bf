package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentState;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.evaluation.Grade;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.outcome.ConsolidationPlan.Action;
import vn.nhanrong.outcome.ConsolidationPlan.Content;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.shared.Validity;

/** The first drafts of the decisions read as official documents do. */
class OutcomeDecisionTextTest {

	private static final String AGENCY = "Cơ quan thường trực Ban Chỉ đạo 138 Quận 6";
	private static final String AUTHORITY = "Ban Thường vụ Quận ủy Quận 6";
	private static final GovernedModel MODEL = new GovernedModel("MH-0001", "Khu dân cư an toàn", "Tự quản", null, Level.DISTRICT,
			ModelStatus.SCALING_UP, 1, "Hội Cựu chiến binh Quận 6", "q6-dau-moi-ccb", new CompetenceRuleView(1, 1, null, Level.DISTRICT,
					"q6-thuong-truc", List.of("q6-cong-an"), "q6-ban-thuong-vu", "q6-chu-tich", "q6-van-thu", 66, 50, 10, new Validity(null, null)),
			null, null);
	private static final DocumentSummary REPORT = new DocumentSummary(UUID.randomUUID(), DocumentKind.FINAL_EVALUATION_REPORT,
			DocumentState.IN_FORCE, "07/BC-UBND", 7, LocalDate.of(2026, 11, 3), "Tổng kết", "MH-0001", "Khu dân cư an toàn", "ubnd-quan-6", "UBND Quận 6");

	@Test
	void a_scale_up_names_its_units_with_their_budgets() {
		var content = scaleUp(List.of(receiver("phường Bình Phú", 20_000_000), receiver("phường | Bình Tiên", 5_500_000)));
		assertThat(content.subject()).isEqualTo("Về việc nhân rộng mô hình “Khu dân cư an toàn”");
		assertThat(content.grounds()).contains("Căn cứ Báo cáo số 07/BC-UBND ngày 03 tháng 11 năm 2026 đánh giá mô hình “Khu dân cư an toàn”, xếp loại Tốt");
		assertThat(content.body()).containsSubsequence(
				"Điều 1. Nhân rộng mô hình “Khu dân cư an toàn” do Hội Cựu chiến binh Quận 6 chủ trì đến 2 đơn vị sau đây, với kinh phí dự toán cho từng đơn vị:",
				"| STT | Đơn vị tiếp nhận | Kinh phí (đồng) |", "| 1 | phường Bình Phú | 20.000.000 |", "| 2 | phường / Bình Tiên | 5.500.000 |",
				"Điều 2. Trách nhiệm và kinh phí thực hiện");
		assertThat(content.body()).contains("2. Nội dung điều chỉnh cho phù hợp địa bàn: Giữ quy chế. Đổi lịch họp.")
			.anyMatch(line -> line.startsWith("6. Tổng kinh phí dự toán: 25.500.000 đồng"));
		assertThat(content.body().getLast()).startsWith("Điều 3. Quyết định này có hiệu lực kể từ ngày ký.");
		assertThat(content.recipients()).containsExactly("Như Điều 3", AUTHORITY + " (để báo cáo)", "Hội Cựu chiến binh Quận 6", "phường Bình Phú",
				"phường | Bình Tiên");
	}

	@Test
	void a_scale_up_without_money_says_so() {
		assertThat(scaleUp(List.of(receiver("phường Bình Phú", 0))).body()).contains("6. Việc nhân rộng không sử dụng kinh phí riêng.");
	}

	@Test
	void a_consolidation_lists_its_actions_and_rests_on_what_asked_for_it() {
		var first = consolidation(1, REPORT);
		assertThat(first.body()).containsSubsequence(
				"Điều 1. Củng cố mô hình “Khu dân cư an toàn” do Hội Cựu chiến binh Quận 6 chủ trì, để khắc phục hạn chế sau đây: Họp không đều. Thiếu sổ.",
				"Kết quả cần đạt: Mỗi tháng một buổi.", "Điều 2. Hội Cựu chiến binh Quận 6 và các đơn vị có liên quan thực hiện các việc sau đây:",
				"| STT | Việc phải làm | Chịu trách nhiệm | Hạn |", "| 1 | Lập sổ | Đầu mối | 26/02/2027 |");
		assertThat(first.grounds()).contains("Căn cứ Báo cáo số 07/BC-UBND ngày 03 tháng 11 năm 2026 đánh giá mô hình “Khu dân cư an toàn”");
		var second = consolidation(2, null);
		assertThat(second.subject()).isEqualTo("Về việc củng cố mô hình “Khu dân cư an toàn” (lần thứ hai)");
		assertThat(second.grounds()).contains("Căn cứ kết quả rà soát định kỳ mô hình “Khu dân cư an toàn”");
		assertThat(second.body().getLast()).contains("nếu vẫn chưa đạt thì đề nghị kết thúc mô hình");
	}

	private static DocumentContent scaleUp(List<ScaleUpReceiver> receivers) {
		var scaleUp = new ScaleUp(1, "MH-0001", 1, REPORT.id(), 1, "q6-thuong-truc", new ScaleUp.Plan("Giữ quy chế.\nĐổi lịch họp.", "Quý I"), null,
				null, null);
		return BuiltInWording.of(TemplateKind.SCALE_UP,
				new ScaleUpDecisionText(MODEL, scaleUp, receivers, new ScaleUpDecisionText.Report(REPORT, Grade.TOT), AGENCY, AUTHORITY).facts());
	}

	private static ScaleUpReceiver receiver(String name, long budget) {
		return new ScaleUpReceiver(1, 1, "don-vi", name, budget, ReceiverState.PLANNED, null, false, null, null, null);
	}

	private static DocumentContent consolidation(int round, DocumentSummary report) {
		var plan = new Content("Họp không đều.\nThiếu sổ.", "Mỗi tháng một buổi.", List.of(new Action("Lập sổ", "Đầu mối", LocalDate.of(2027, 2, 26))));
		return BuiltInWording.of(TemplateKind.CONSOLIDATION, new ConsolidationDecisionText(MODEL, round, plan, report, AGENCY, AUTHORITY).facts());
	}
}
