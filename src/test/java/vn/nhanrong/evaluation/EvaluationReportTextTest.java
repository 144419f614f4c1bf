package vn.nhanrong.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.evaluation.EvaluationMaterial.Findings;
import vn.nhanrong.evaluation.EvaluationMaterial.Indicator;
import vn.nhanrong.evaluation.PanelMeeting.Attendance;
import vn.nhanrong.evaluation.PanelMeeting.ProposedRecommendation;
import vn.nhanrong.evaluation.PanelVote.Ballot;
import vn.nhanrong.evaluation.PanelVote.Seat;
import vn.nhanrong.evaluation.PanelVote.SeatState;
import vn.nhanrong.register.ModelStatus;

/** The wording of an evaluation's documents. */
class EvaluationReportTextTest {

	private static final Instant NOW = Instant.parse("2026-11-26T01:00:00Z");
	private static final Findings FINDINGS = new Findings("Địa bàn đông dân.\nNhiều nhà trọ.", "Ban điều hành họp hằng tháng.",
			List.of(new Indicator("Vụ trộm", "vụ", 1240L, null, 600L)), "Kinh phí | hạn hẹp.", "Phải công khai.", "Đã xem sổ theo dõi.");

	@Test
	void the_report_has_its_parts_in_order() {
		assertThat(headings(report(FINDINGS, EvaluationOutcome.MAINTAIN, null))).containsExactly("I. ĐẶC ĐIỂM TÌNH HÌNH",
				"II. CHỈ ĐẠO, TRIỂN KHAI", "III. KẾT QUẢ", "IV. HẠN CHẾ, NGUYÊN NHÂN", "V. BÀI HỌC KINH NGHIỆM", "VI. XẾP LOẠI",
				"VII. PHƯƠNG HƯỚNG", "VIII. KIẾN NGHỊ");
	}

	@Test
	void a_part_of_which_nothing_is_known_is_left_out() {
		assertThat(headings(report(Findings.NONE, EvaluationOutcome.MAINTAIN, null))).containsExactly("I. XẾP LOẠI", "II. PHƯƠNG HƯỚNG",
				"III. KIẾN NGHỊ");
	}

	@Test
	void figures_stand_in_tables_and_no_cell_breaks_its_row() {
		assertThat(report(FINDINGS, EvaluationOutcome.MAINTAIN, null)).contains("| Vụ trộm | vụ | 1.240 | – | 600 |",
				"| C1. Sự cần thiết | 10 | 8,5 | 7 – 9 |", "| Công khai kinh phí | Công an Quận 6 | 31/12/2026 |", "Nhiều nhà trọ.");
	}

	@Test
	void a_deviation_is_reasoned_and_a_dissent_has_its_reason_and_no_name() {
		var lines = report(FINDINGS, EvaluationOutcome.CONSOLIDATE, "Cần khắc phục trước.");
		assertThat(lines).anySatisfy(line -> assertThat(line).contains("duy trì", "Cần khắc phục trước."))
			.contains("Ý kiến không tán thành: Chưa đủ số liệu.", "- Tiêu chí C1: Số liệu cũ.");
		assertThat(String.join("\n", lines)).doesNotContain("Người Không Tán Thành");
	}

	@Test
	void the_notice_says_what_was_concluded_and_who_has_to_do_what() {
		var notice = BuiltInWording.of(TemplateKind.EVALUATION_CONCLUSION,
				new ConclusionNoticeText(subject(EvaluationOutcome.RETIRE, "Không còn cần."), "12/BC-UBND").facts());
		assertThat(headings(notice.body())).containsExactly("I. ĐÁNH GIÁ", "II. KẾT LUẬN", "III. GIAO NHIỆM VỤ, THỜI HẠN");
		assertThat(notice.body().getFirst()).contains("12/BC-UBND");
		assertThat(notice.recipients()).containsExactly("Hội Cựu chiến binh", "Công an Quận 6", "Cơ quan thường trực (để theo dõi)");
	}

	@Test
	void only_a_pilot_that_is_kept_on_is_to_be_recognised() {
		assertThat(subject(EvaluationOutcome.MAINTAIN, null).isToBeRecognised()).isTrue();
		assertThat(subject(EvaluationOutcome.SCALE_UP, "Tốt.").isToBeRecognised()).isTrue();
		assertThat(subject(EvaluationOutcome.CONSOLIDATE, "Yếu.").isToBeRecognised()).isFalse();
		assertThat(subject(EvaluationOutcome.RETIRE, "Yếu.").isToBeRecognised()).isFalse();
	}

	private static List<String> report(Findings findings, EvaluationOutcome outcome, String reason) {
		return BuiltInWording.of(TemplateKind.INTERIM_EVALUATION, new EvaluationReportText(subject(outcome, reason), findings).facts()).body();
	}

	private static List<String> headings(List<String> body) {
		return body.stream().filter(line -> line.matches("[IVX]+\\. .*")).toList();
	}

	private static ConclusionSubject subject(EvaluationOutcome outcome, String reason) {
		var evaluation = new Evaluation(1, "MH-0001", EvaluationKind.INTERIM, 1, 1, 1, "dau-moi", "thuong-truc", "chu-tich", "van-thu", 66,
				50, NOW, null);
		var result = new EvaluationResult(new BigDecimal("85.00"), List.of(new EvaluationResult.OfCriterion("C1", "Sự cần thiết", 10,
				new BigDecimal("8.50"), new BigDecimal("7.00"), new BigDecimal("9.00"))), 2, Grade.TOT, Verdict.HIEU_QUA,
				EvaluationOutcome.MAINTAIN, NOW);
		var answer = new HostAnswer(HostAnswer.State.COMMENTS, NOW, NOW, null,
				List.of(new HostAnswer.Objection("C1", "Sự cần thiết", "Số liệu cũ.")), NOW);
		var meeting = new PanelMeeting(1, 1, 1, LocalDate.of(2026, 11, 26), "Hội trường", "Thống nhất.", outcome, reason, 5,
				List.of(new Attendance(1, "Người Tán Thành")), List.of(new ProposedRecommendation("Công khai kinh phí.", 2, "cong-an-quan-6",
						"Công an Quận 6", LocalDate.of(2026, 12, 31))), NOW);
		var vote = new PanelVote(1, NOW, NOW, new Tally(3, 2, 1), VoteOutcome.PASSED,
				List.of(new Seat(1, "Người Không Tán Thành", "ai", SeatState.CAST, Ballot.DISAGREE, "Chưa đủ số liệu.")));
		return new ConclusionSubject(evaluation, result, answer, meeting, vote, "Cổng rào an ninh", "An ninh trật tự", "Hội Cựu chiến binh",
				ModelStatus.PILOT, "Cơ quan thường trực");
	}
}
