package vn.nhanrong.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.nhanrong.document.template.BuiltInWording;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.Level;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.proposal.CaseFile;
import vn.nhanrong.register.FieldSummary;

/** The wording of sheets of opinions and of minutes of votes. */
class AppraisalPaperTextTest {

	private static final Instant NOW = Instant.parse("2026-12-10T10:05:00Z");
	private static final CaseFile FILE = new CaseFile("MH-0099", "Tổ liên gia an toàn", null, new FieldSummary("PCCC", "Phòng cháy", "Fire"),
			Level.DISTRICT, 1, "Hội Cựu chiến binh", "nguoidexuat", 2, "Công an Quận 6", List.of(), "Cần", LocalDate.of(2026, 3, 31), "Kế hoạch",
			List.of(), List.of(), null, null);
	private static final List<Opinion> OPINIONS = List.of(opinion(Stance.AGREE, null, "Báo cáo hằng quý.", 1),
			new Opinion("q6-mat-tran", "Tổ Mặt trận", OpinionState.NO_OPINION, null, null, null, null, null, 0));

	@Test
	void one_answer_is_ticked_and_the_others_are_not() {
		assertThat(sheet(opinion(Stance.AGREE, null, null, 1))).contains("☒ Đồng ý", "☐ Không đồng ý", "☐ Ý kiến khác");
		assertThat(sheet(opinion(Stance.DISAGREE, "Chưa rõ.", null, 1))).contains("☐ Đồng ý", "☒ Không đồng ý", "☐ Ý kiến khác", "Chưa rõ.");
		assertThat(sheet(opinion(Stance.OTHER, "Chờ.", null, 2))).contains("☐ Đồng ý", "☐ Không đồng ý", "☒ Ý kiến khác")
			.anyMatch(line -> line.contains("bản thứ 2"));
	}

	@Test
	void a_sheet_says_who_gave_the_opinion_and_when() {
		assertThat(sheet(opinion(Stance.AGREE, null, null, 1)).getLast()).contains("Trần Thí Điểm", "Tổ tài chính", "17:05 ngày 10/12/2026");
	}

	@Test
	void minutes_have_their_parts_in_order() {
		assertThat(minutes(VoteOutcome.PASSED, 1)).filteredOn(line -> line.matches("^[IVX]+\\. .*")).containsExactly("I. THỜI GIAN, HÌNH THỨC",
				"II. THÀNH PHẦN", "III. NỘI DUNG", "IV. Ý KIẾN THẨM ĐỊNH", "V. BIỂU QUYẾT", "VI. KẾT LUẬN");
	}

	@Test
	void minutes_name_who_took_part_and_nobody_beside_a_ballot() {
		var lines = minutes(VoteOutcome.PASSED, 1);
		assertThat(lines).contains("1. Tham gia biểu quyết (3): An (chủ trì), Bình (thành viên), Chi (thành viên).",
				"2. Không biểu quyết (1): Dung (thành viên).",
				"3. Không tham gia vì thuộc đơn vị đề xuất hoặc đơn vị chủ trì: Giang (thành viên).", "| Tán thành | 1 |",
				"| Không tán thành | 2 |", "| Không biểu quyết | 1 |");
		assertThat(lines).as("not in the order of the seats").containsSubsequence("- Chưa cần.", "- Tốn kém.");
		assertThat(lines).filteredOn(line -> line.contains("Tốn kém") || line.contains("Chưa cần"))
			.noneMatch(line -> line.contains("Bình") || line.contains("Chi"));
	}

	@Test
	void every_outcome_has_its_conclusion() {
		assertThat(conclusion(VoteOutcome.PASSED, 1)).isEqualTo("Ban Thường vụ thông qua nội dung nêu tại mục III.");
		assertThat(conclusion(VoteOutcome.NOT_PASSED, 1)).isEqualTo("Ban Thường vụ không thông qua nội dung nêu tại mục III.");
		assertThat(conclusion(VoteOutcome.TIE, 1)).contains("bằng nhau", "người chủ trì quyết định");
		assertThat(conclusion(VoteOutcome.SECOND_ROUND, 1)).contains("biểu quyết lần hai");
		assertThat(conclusion(VoteOutcome.NO_QUORUM, 2)).contains("xin ý kiến lại");
	}

	private static String conclusion(VoteOutcome outcome, int round) {
		var lines = minutes(outcome, round);
		assertThat(lines.get(lines.size() - 3)).isEqualTo("VI. KẾT LUẬN");
		return lines.get(lines.size() - 2);
	}

	private static List<String> sheet(Opinion opinion) {
		return BuiltInWording.of(TemplateKind.OPINION_SHEET, new OpinionSheetText(FILE, "Cơ quan thường trực").facts(opinion, "Trần Thí Điểm")).body();
	}

	private static List<String> minutes(VoteOutcome outcome, int number) {
		var seats = List.of(seat("An", MemberRole.CHAIR, SeatState.CAST, Ballot.AGREE, null),
				seat("Bình", MemberRole.MEMBER, SeatState.CAST, Ballot.DISAGREE, "Tốn kém."),
				seat("Chi", MemberRole.MEMBER, SeatState.CAST, Ballot.DISAGREE, "Chưa cần."),
				seat("Dung", MemberRole.MEMBER, SeatState.NO_VOTE, null, null), seat("Giang", MemberRole.MEMBER, SeatState.RECUSED, null, null));
		var question = new Question(1, "Công nhận chính thức?", Recognition.RECOGNISED, null, 5, "thuongtruc", NOW);
		var round = new VoteRound(1, 1, number, NOW, NOW, NOW, null, null, null, null, null);
		var text = new VoteMinutesText(FILE, new Parties("Cơ quan thường trực", "Ban Thường vụ", null), OPINIONS);
		return BuiltInWording.of(TemplateKind.VOTE_MINUTES, text.facts(question, round, seats, new Tally(4, 1, 2), outcome, NOW)).body();
	}

	private static Seat seat(String name, MemberRole role, SeatState state, Ballot ballot, String reason) {
		return new Seat(1, name, role, name.toLowerCase(), state, ballot, reason);
	}

	private static Opinion opinion(Stance stance, String reason, String conditions, int version) {
		return new Opinion("q6-tai-chinh", "Tổ tài chính", OpinionState.GIVEN, stance, reason, conditions, "taichinh", NOW, version);
	}
}
