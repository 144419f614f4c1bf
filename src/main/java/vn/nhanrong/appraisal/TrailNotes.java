package vn.nhanrong.appraisal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Typed;

/** What the history of a case notes of its appraisal: Vietnamese, as all papers of a case. Never what somebody thinks or voted. */
final class TrailNotes {

	private static final Map<VoteOutcome, String> OUTCOMES = Map.of(VoteOutcome.PASSED, "đạt", VoteOutcome.NOT_PASSED,
			"không đạt", VoteOutcome.TIE, "số phiếu bằng nhau, người chủ trì quyết định", VoteOutcome.SECOND_ROUND,
			"không đủ số phiếu, biểu quyết lần hai", VoteOutcome.NO_QUORUM,
			"không đủ số phiếu, trả về cơ quan thường trực");

	private TrailNotes() {
	}

	static String opinionsOpened(Appraisal appraisal) {
		return "Lần " + appraisal.number() + ", hạn " + Moments.display(appraisal.deadlines().due());
	}

	static String reasonOfRecusal(Appraisal appraisal, long unitId) {
		return unitId == appraisal.proposerUnitId() ? "thuộc đơn vị đề xuất" : "thuộc đơn vị chủ trì";
	}

	static String recused(Seat seat, Appraisal appraisal, long unitId) {
		return "%s (%s): %s".formatted(seat.fullName(), seat.role().inPapers(), reasonOfRecusal(appraisal, unitId));
	}

	static String voteOpened(VoteRound round, List<Seat> seats) {
		var without = seats.stream().filter(seat -> seat.isEligible() && seat.username() == null).map(Seat::fullName)
			.collect(Collectors.joining(", "));
		return Typed.shortened("Lần " + round.number() + ", hạn " + Moments.display(round.closing())
				+ (without.isEmpty() ? "" : "; chưa có tài khoản để biểu quyết: " + without), 4000);
	}

	static String counted(int round, Tally tally, VoteOutcome outcome) {
		return (round == 1 ? "" : "Lần " + round + ": ") + figures(tally) + "; " + OUTCOMES.get(outcome);
	}

	static String figures(Tally tally) {
		return "Tán thành %d/%d, không tán thành %d, không biểu quyết %d".formatted(tally.agree(), tally.eligible(),
				tally.disagree(), tally.notCast());
	}

	static String tieBroken(boolean passed) {
		return passed ? "Đạt" : "Không đạt";
	}
}
