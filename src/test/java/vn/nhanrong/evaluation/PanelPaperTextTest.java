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
import vn.nhanrong.evaluation.PanelMeeting.Attendance;
import vn.nhanrong.evaluation.PanelMeeting.ProposedRecommendation;
import vn.nhanrong.evaluation.PanelVote.Ballot;
import vn.nhanrong.evaluation.PanelVote.Seat;
import vn.nhanrong.evaluation.PanelVote.SeatState;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.register.FieldSummary;
import vn.nhanrong.register.HostSummary;
import vn.nhanrong.register.ModelOrigin;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;

/** The wording of the minutes of panels and of sheets of scores. */
class PanelPaperTextTest {

	private static final Instant NOW = Instant.parse("2026-12-12T10:05:00Z");
	private static final Evaluation EVALUATION = new Evaluation(1, "MH-0001", EvaluationKind.INTERIM, 1, 1, 1, "dau-moi", "thuong-truc",
			"chu-tich", "van-thu", 66, 50, NOW, null);
	private static final EvaluationResult RESULT = new EvaluationResult(new BigDecimal("85.50"), List.of(), 2, Grade.TOT, Verdict.HIEU_QUA,
			EvaluationOutcome.SCALE_UP, NOW);

	@Test
	void minutes_name_who_was_there_and_nobody_beside_a_ballot() {
		var lines = minutes(EvaluationOutcome.MAINTAIN, "Địa bàn chưa có điều kiện.", VoteOutcome.PASSED);
		assertThat(lines).contains("1. Có mặt: An (chủ trì).", "2. Vắng mặt: Bình (thành viên).",
				"3. Không tham gia vì thuộc đơn vị chủ trì: Chi (thành viên).", "Hội đồng thống nhất.", "| Tán thành | 1 |", "| Không tán thành | 1 |",
				"- Nên nhân rộng.", "| Bổ sung camera | Công an Quận 6 | 31/03/2027 |");
		assertThat(lines).filteredOn(line -> line.contains("Nên nhân rộng")).noneMatch(line -> line.contains("Bình"));
		assertThat(lines).anySatisfy(line -> assertThat(line).contains("nhân rộng", "Địa bàn chưa có điều kiện."));
	}

	@Test
	void every_outcome_has_its_conclusion() {
		assertThat(minutes(EvaluationOutcome.SCALE_UP, null, VoteOutcome.PASSED)).contains("Hội đồng thông qua kết luận: nhân rộng mô hình “Cổng rào”.");
		assertThat(minutes(EvaluationOutcome.SCALE_UP, null, VoteOutcome.NOT_PASSED)).anyMatch(line -> line.startsWith("Hội đồng không thông qua"));
		assertThat(minutes(EvaluationOutcome.SCALE_UP, null, VoteOutcome.NO_QUORUM)).anyMatch(line -> line.startsWith("Số phiếu không đủ"));
	}

	@Test
	void a_sheet_has_the_points_with_their_comments_and_the_total() {
		var sheet = new ScoreSheets.Given(1, "Bình", "binh", "taichinh", NOW);
		var lines = List.of(new ScoreSheets.Line("C1", "Sự cần thiết", 10, new BigDecimal("8.5"), "Có | khảo sát."),
				new ScoreSheets.Line("C2", "Quy chế", 10, new BigDecimal("9"), null));
		var facts = new ScoreSheetText(EVALUATION, model(), "Cơ quan thường trực", "Thang điểm").facts(sheet, "Tổ tài chính", lines);
		assertThat(BuiltInWording.of(TemplateKind.SCORE_SHEET, facts).body()).contains("| C1. Sự cần thiết | 10 | 8,5 | Có / khảo sát |",
				"| C2. Quy chế | 10 | 9 | – |", "Tổng điểm: 17,5/100.", "Phiếu được gửi lúc 17:05 ngày 12/12/2026.");
	}

	private static List<String> minutes(EvaluationOutcome proposed, String deviation, VoteOutcome outcome) {
		var panel = List.of(member(1, "An", MemberRole.CHAIR, false), member(2, "Bình", MemberRole.MEMBER, false),
				member(3, "Chi", MemberRole.MEMBER, true));
		var meeting = new PanelMeeting(1, 1, 1, LocalDate.of(2026, 12, 10), "Hội trường", "Hội đồng thống nhất.", proposed, deviation, 5,
				List.of(new Attendance(1, "An")), List.of(new ProposedRecommendation("Bổ sung camera.", 2, "cong-an-quan-6", "Công an Quận 6",
						LocalDate.of(2027, 3, 31))), NOW);
		var vote = new PanelVote(1, NOW, NOW, null, null, List.of(new Seat(1, "An", "an", SeatState.CAST, Ballot.AGREE, null),
				new Seat(2, "Bình", "binh", SeatState.CAST, Ballot.DISAGREE, "Nên nhân rộng.")));
		var facts = new PanelMinutesText(EVALUATION, model(), "Cơ quan thường trực", RESULT).facts(meeting, panel, vote,
				new PanelMinutesText.Count(new Tally(2, 1, 1), outcome, NOW));
		return BuiltInWording.of(TemplateKind.PANEL_MINUTES, facts).body();
	}

	private static PanelMember member(long id, String name, MemberRole role, boolean recused) {
		return new PanelMember(id, name, "taichinh", role, name, recused, false);
	}

	private static ModelSummary model() {
		return new ModelSummary("MH-0001", "Cổng rào", new FieldSummary("PCCC", "Phòng cháy", "Fire"), new HostSummary("hoi", "Hội Cựu chiến binh"), Level.DISTRICT, ModelStatus.RECOGNISED,
				ModelOrigin.values()[0], null, null, null);
	}
}
