package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.proposal.BudgetSource;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.register.FieldSummary;
import vn.nhanrong.register.ModelDetails.Movement;
import vn.nhanrong.shared.Validity;

/** The first draft reads as an official document does. */
class DocumentTextTest {

	private static final Instant COUNTED = Instant.parse("2026-12-10T03:00:00Z");
	private static final Parties PARTIES = new Parties("Cơ quan thường trực Ban Chỉ đạo 138 Quận 6",
			"Ban Thường vụ Quận ủy Quận 6", "Quận 6");

	@Test
	void aPilotIsRecognisedForItsMonths() {
		var content = decision(new Question(1, "?", Recognition.PILOT, 12, 5, "thuongtruc", COUNTED), List.of(
				opinion("Tổ thẩm định tài chính Quận 6", Stance.AGREE, null, "Báo cáo kinh phí\nhằng quý.")));
		assertThat(content.subject()).isEqualTo("Về việc công nhận thí điểm mô hình “Khu dân cư an toàn”");
		assertThat(content.grounds()).containsExactly(
				"Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
				"Căn cứ kết quả biểu quyết của Ban Thường vụ Quận ủy Quận 6 ngày 10 tháng 12 năm 2026",
				"Theo đề nghị của Cơ quan thường trực Ban Chỉ đạo 138 Quận 6");
		assertThat(content.body()).containsExactly(
				"Điều 1. Công nhận thí điểm mô hình “Khu dân cư an toàn” trong thời gian 12 tháng kể từ ngày Quyết định này có hiệu lực, với các nội dung chính sau:",
				"1. Lĩnh vực: Tự quản; thuộc phong trào “Toàn dân bảo vệ an ninh Tổ quốc”.", "2. Đơn vị chủ trì: Công an Quận 6.",
				"3. Đơn vị phối hợp: Hội Cựu chiến binh Quận 6, Đoàn Thanh niên.", "4. Địa bàn thực hiện: Quận 6.",
				"Điều 2. Trách nhiệm và kinh phí thực hiện",
				"1. Công an Quận 6 chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện mô hình theo kế hoạch trong hồ sơ đề xuất; theo dõi, báo cáo kết quả so với số liệu gốc và chỉ tiêu đã đăng ký.",
				"2. Thực hiện kiến nghị của Tổ thẩm định tài chính Quận 6: Báo cáo kinh phí hằng quý.",
				"3. Cơ quan thường trực Ban Chỉ đạo 138 Quận 6 theo dõi, kiểm tra việc thực hiện và tổ chức sơ kết khi kết thúc thời gian thí điểm.",
				"4. Kinh phí dự toán: 20.000.000 đồng, trong đó ngân sách nhà nước 15.000.000 đồng, xã hội hóa 5.000.000 đồng; việc quản lý, sử dụng và quyết toán thực hiện theo quy định của pháp luật.",
				"Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Cơ quan thường trực Ban Chỉ đạo 138 Quận 6, Công an Quận 6 và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
		assertThat(content.recipients()).containsExactly("Như Điều 3", "Ban Thường vụ Quận ủy Quận 6 (để báo cáo)",
				"Hội Cựu chiến binh Quận 6");
	}

	@Test
	void aModelIsRecognisedWithoutATerm() {
		var content = decision(new Question(1, "?", Recognition.RECOGNISED, null, 5, "thuongtruc", COUNTED), List.of());
		assertThat(content.subject()).isEqualTo("Về việc công nhận mô hình “Khu dân cư an toàn”");
		assertThat(content.body().getFirst()).isEqualTo("Điều 1. Công nhận mô hình “Khu dân cư an toàn”, với các nội dung chính sau:");
		assertThat(String.join("\n", content.body())).doesNotContain("thí điểm", "null");
	}

	@Test
	void aRejectedDossierIsToldWithTheReason() {
		var content = BuiltInWording.of(TemplateKind.REJECTION, new RejectionText(file("Trùng với mô hình MH-0003.\nChưa có khảo sát."), PARTIES).afterCheck());
		assertThat(content.subject()).isEqualTo("Kết quả thẩm định đề xuất mô hình “Khu dân cư an toàn”");
		assertThat(content.body()).contains("2. Lý do: Trùng với mô hình MH-0003. Chưa có khảo sát.");
		assertThat(content.body().getLast()).startsWith("3. Sau khi khắc phục");
		assertThat(content.recipients()).containsExactly("Hội Cựu chiến binh Quận 6", "Công an Quận 6", "Ban Thường vụ Quận ủy Quận 6",
				"Cơ quan thường trực Ban Chỉ đạo 138 Quận 6");
	}

	@Test
	void aVoteThatDidNotPassIsToldWithFiguresAndReasonsAndNoVotersName() {
		var content = BuiltInWording.of(TemplateKind.REJECTION, new RejectionText(file(null), PARTIES).afterVote(
				new Question(1, "Công nhận thí điểm mô hình “Khu dân cư an toàn” trong 12 tháng", Recognition.PILOT, 12, 5, "thuongtruc", COUNTED),
				round(VoteOutcome.NOT_PASSED, new Tally(3, 1, 2), null),
				List.of(seat(Ballot.DISAGREE, "Kinh phí quá cao."), seat(Ballot.DISAGREE, "Kinh phí quá cao."), seat(Ballot.AGREE, "Nên làm")),
				List.of(opinion("Tổ thẩm định tài chính Quận 6", Stance.DISAGREE, "Chưa rõ nguồn", null),
						opinion("Tổ thẩm định Công an Quận 6", Stance.AGREE, null, null))));
		assertThat(content.body()).contains("2. Biểu quyết: Tán thành 1/3, không tán thành 2, không biểu quyết 0.", "3. Lý do:",
				"- Kinh phí quá cao.", "- Ý kiến của Tổ thẩm định tài chính Quận 6: Chưa rõ nguồn.").doesNotHaveDuplicates();
		assertThat(String.join("\n", content.body())).doesNotContain("Huỳnh Văn Mẫu", "Nên làm", "Tổ thẩm định Công an");
	}

	@Test
	void aTieThatTheChairDecidedIsSaidToBeOne() {
		var tie = new VoteRound.TieBreak(false, "Cần khảo sát lại", "bithu", COUNTED);
		var content = BuiltInWording.of(TemplateKind.REJECTION, new RejectionText(file(null), PARTIES).afterVote(
				new Question(1, "Công nhận", Recognition.RECOGNISED, null, 5, "thuongtruc", COUNTED),
				round(VoteOutcome.TIE, new Tally(2, 1, 1), tie), List.of(), List.of()));
		assertThat(content.body()).contains("- Cần khảo sát lại.",
				"2. Biểu quyết: Tán thành 1/2, không tán thành 1, không biểu quyết 0; số phiếu bằng nhau, người chủ trì quyết định không thông qua.");
	}

	private static DocumentContent decision(Question question, List<Opinion> opinions) {
		return BuiltInWording.of(TemplateKind.RECOGNITION,
				new DecisionText(file(null), PARTIES, question, round(VoteOutcome.PASSED, new Tally(3, 2, 1), null), opinions).facts());
	}

	private static VoteRound round(VoteOutcome outcome, Tally tally, VoteRound.TieBreak tie) {
		return new VoteRound(1, 1, 1, COUNTED, COUNTED, COUNTED, COUNTED, tally, outcome, tie == null ? null : "bithu", tie);
	}

	private static Seat seat(Ballot ballot, String reason) {
		return new Seat(1, "Huỳnh Văn Mẫu", MemberRole.CHAIR, "bithu", SeatState.CAST, ballot, reason);
	}

	private static Opinion opinion(String committee, Stance stance, String reason, String conditions) {
		return new Opinion("q6", committee, OpinionState.GIVEN, stance, reason, conditions, "congan", COUNTED, 1);
	}

	private static CaseFile file(String rejection) {
		var rule = new CompetenceRuleView(1, 1, null, Level.DISTRICT, "q6-thuong-truc", List.of("q6-cong-an"), "q6-ban-thuong-vu",
				"q6-chu-tich", "q6-van-thu", 67, 50, 10, Validity.ALWAYS);
		return new CaseFile("MH-0047", "Khu dân cư an toàn",
				new Movement("TOAN_DAN_BAO_VE_ANTQ", "Toàn dân bảo vệ an ninh Tổ quốc", "All people protect national security"),
				new FieldSummary("TU_QUAN", "Tự quản", "Self-management"), Level.DISTRICT, 1,
				"Hội Cựu chiến binh Quận 6", "nguoidexuat", 2, "Công an Quận 6", List.of("Hội Cựu chiến binh Quận 6", "Đoàn Thanh niên"),
				"Nhiều vụ mất trộm", LocalDate.of(2026, 10, 1), "Ra mắt quý I", List.of(new CaseFile.Indicator("Vụ trộm", "vụ", 24, 12)),
				List.of(new CaseFile.BudgetLine("Camera", BudgetSource.STATE_BUDGET, 15_000_000),
						new CaseFile.BudgetLine("Loa", BudgetSource.VOLUNTARY_CONTRIBUTION, 5_000_000)), rule, rejection);
	}
}
