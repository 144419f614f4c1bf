package vn.nhanrong.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.CompetenceRuleView;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.HostSummary;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.shared.Validity;

/** The first drafts of the decisions that end a model read as official documents do. */
class EndingDecisionTextTest {

	private static final GovernedModel MODEL = new GovernedModel("MH-0001", "Khu dân cư an toàn", "Tự quản", null, Level.DISTRICT,
			ModelStatus.RECOGNISED, 1, "Công an Quận 6", "q6-dau-moi", new CompetenceRuleView(1, 1, null, Level.DISTRICT, "q6-thuong-truc",
					List.of("q6-cong-an"), "q6-ban-thuong-vu", "q6-chu-tich", "q6-van-thu", 66, 50, 10, Validity.ALWAYS), null, null);

	@Test
	void a_retirement_replies_to_an_objection_and_names_its_own_legal_basis() {
		var content = retirement(HostStance.OBJECT, "Còn cần\nthiết.", "Kế hoạch số 15/KH-UBND;");
		assertThat(content.grounds()).containsExactly("Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025",
				"Căn cứ Kế hoạch số 15/KH-UBND", "Theo đề nghị của Thường trực");
		assertThat(content.body()).containsSubsequence("1. Lý do kết thúc: Không còn phù hợp.",
				"2. Ý kiến của Công an Quận 6: không đồng ý, với lý do: Còn cần thiết. Trả lời: Đã có mô hình khác.", "Điều 2. Bàn giao, quyết toán, lưu trữ",
				"1. Công an Quận 6 bàn giao trong thời hạn 30 ngày làm việc kể từ ngày ban hành Quyết định này: Bàn giao camera.",
				"2. Quyết toán kinh phí: Trong quý I. Kinh phí chưa sử dụng được hoàn trả theo quy định của pháp luật.");
		assertThat(retirement(HostStance.AGREE, null, null).body()).contains("2. Ý kiến của Công an Quận 6: đồng ý.");
		assertThat(retirement(HostStance.NO_ANSWER, null, null).body()).anyMatch(line -> line.endsWith("không coi là đồng ý."));
	}

	@Test
	void a_merger_names_each_host_once_and_what_passes_on() {
		var plan = new Merger.Plan("MH-0002", List.of(PassedOn.DOSSIER, PassedOn.SITES), "Bàn giao 12 camera.", "Trùng");
		var merger = new Merger(1, "MH-0001", 1, "a", "b", 1, plan, null, new EndingConclusion("Cùng địa bàn.", null), null, null, null, null);
		var surviving = new ModelSummary("MH-0002", "Cổng rào", null, new HostSummary("ca", "Công an Quận 6"), Level.DISTRICT, ModelStatus.PILOT, null,
				null, null, null);
		var content = BuiltInWording.of(TemplateKind.MERGER, new MergerDecisionText(MODEL, surviving, merger,
				List.of(new MergerAnswer("o", "Công an Quận 6", HostStance.AGREE, "Phù hợp.")), Optional.empty(), "Thường trực", "Ban Thường vụ", 30).facts());
		assertThat(content.body()).containsSubsequence("1. Lý do hợp nhất: Cùng địa bàn.", "2. Ý kiến của Công an Quận 6: đồng ý (Phù hợp).",
				"1. Chuyển giao cho mô hình “Cổng rào”: các điểm mô hình; hồ sơ, tài liệu.", "2. Nội dung cụ thể: Bàn giao 12 camera.",
				"Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Thường trực, Công an Quận 6 và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
		assertThat(content.recipients()).containsExactly("Như Điều 3", "Ban Thường vụ (để báo cáo)", "Công an Quận 6");
	}

	private static DocumentContent retirement(HostStance stance, String reasons, String basis) {
		var proposal = new Retirement.Proposal(RetirementGround.LEGAL, basis, "Trùng", "Bàn giao camera.", "Trong quý I.");
		var retirement = new Retirement(1, "MH-0001", ModelStatus.RECOGNISED, 1, "a", "b", proposal,
				new Retirement.Answer("o", null, stance, reasons), new EndingConclusion("Không còn phù hợp.",
						stance == HostStance.OBJECT ? "Đã có mô hình khác." : null), null, null, null, null, null);
		return BuiltInWording.of(TemplateKind.RETIREMENT,
				new RetirementDecisionText(MODEL, retirement, Optional.empty(), "Thường trực", "Ban Thường vụ", 30).facts());
	}
}
