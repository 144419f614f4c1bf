package vn.nhanrong.appraisal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.proposal.CaseFile;

/** The wording of the notice that a model is not recognised, with the reasons; the standing agency goes on from there. */
class RejectionText {

	private final CaseFile file;
	private final Parties parties;

	RejectionText(CaseFile file, Parties parties) {
		this.file = file;
		this.parties = parties;
	}

	/** The standing agency rejected the dossier. */
	DocumentContent afterCheck() {
		return content(List.of(
				"%s đã kiểm tra hồ sơ đề xuất mô hình “%s” của %s và thông báo kết quả như sau:".formatted(parties.standingAgency(),
						file.name(), file.proposerUnit()),
				"1. Kết quả: Hồ sơ không được chuyển thẩm định, mô hình không được công nhận.",
				"2. Lý do: %s.".formatted(DecisionText.sentence(Objects.requireNonNullElse(file.rejection(), "Hồ sơ không đủ điều kiện thẩm định"))),
				next(3)));
	}

	/** The vote did not pass. Whose reasons they are stays in the minutes. */
	DocumentContent afterVote(Question question, VoteRound vote, List<Seat> seats, List<Opinion> opinions) {
		var body = new ArrayList<String>();
		body.add("%s đã tổ chức thẩm định đề xuất mô hình “%s” của %s; %s đã biểu quyết %s. Kết quả như sau:".formatted(
				parties.standingAgency(), file.name(), file.proposerUnit(), parties.authority(), Texts.officialDate(vote.countedAt())));
		body.add("1. Kết quả: Nội dung “%s” không được thông qua, mô hình không được công nhận.".formatted(
				DecisionText.sentence(question.text())));
		body.add("2. Biểu quyết: %s.".formatted(TrailNotes.figures(vote.tally())
				+ (vote.tie() == null ? "" : "; số phiếu bằng nhau, người chủ trì quyết định không thông qua")));
		body.add("3. Lý do:");
		reasons(vote, seats, opinions).forEach(reason -> body.add("- %s.".formatted(DecisionText.sentence(reason))));
		body.add(next(4));
		return content(body);
	}

	private static List<String> reasons(VoteRound vote, List<Seat> seats, List<Opinion> opinions) {
		var reasons = new LinkedHashSet<String>();
		if (vote.tie() != null) {
			reasons.add(vote.tie().reason());
		}
		seats.stream().filter(seat -> seat.ballot() == Ballot.DISAGREE).map(Seat::reason).forEach(reasons::add);
		opinions.stream().filter(opinion -> opinion.stance() == Stance.DISAGREE || opinion.stance() == Stance.OTHER)
			.forEach(opinion -> reasons.add("Ý kiến của " + opinion.committeeName() + ": " + opinion.reason()));
		return reasons.isEmpty() ? List.of("Không đạt tỷ lệ tán thành theo quy định") : List.copyOf(reasons);
	}

	private String next(int number) {
		return "%d. Sau khi khắc phục các nội dung nêu trên, %s có thể gửi đề xuất mới.".formatted(number, file.proposerUnit());
	}

	private DocumentContent content(List<String> body) {
		var recipients = new LinkedHashSet<>(List.of(file.proposerUnit(), file.host(), parties.authority(), parties.standingAgency()));
		return new DocumentContent("Kết quả thẩm định đề xuất mô hình “%s”".formatted(file.name()), List.of(), body,
				List.copyOf(recipients));
	}
}
