package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.nhanrong.appraisal.Tally;
import vn.nhanrong.appraisal.VoteOutcome;
import vn.nhanrong.shared.Language;

/** What papers and the history of a case say of an evaluation's conclusion: in Vietnamese. Never who voted how. */
final class ConclusionNotes {

	private static final Map<EvaluationOutcome, String> OUTCOMES = Map.of(EvaluationOutcome.MAINTAIN, "duy trì",
			EvaluationOutcome.SCALE_UP, "nhân rộng", EvaluationOutcome.CONSOLIDATE, "củng cố", EvaluationOutcome.MERGE, "hợp nhất",
			EvaluationOutcome.RETIRE, "kết thúc");
	private static final Map<VoteOutcome, String> VOTES = Map.of(VoteOutcome.PASSED, "thông qua", VoteOutcome.NOT_PASSED,
			"không thông qua", VoteOutcome.TIE, "số phiếu bằng nhau, không thông qua", VoteOutcome.NO_QUORUM, "không đủ số phiếu");
	private static final Map<Grade, String> GRADES = Map.of(Grade.TOT, "Tốt", Grade.KHA, "Khá", Grade.TRUNG_BINH, "Trung bình",
			Grade.YEU, "Yếu", Grade.KHONG_XEP_LOAI, "Không xếp loại");
	private static final Map<Verdict, String> VERDICTS = Map.of(Verdict.HIEU_QUA, "Hiệu quả", Verdict.CHUA_HIEU_QUA,
			"Chưa hiệu quả", Verdict.HINH_THUC, "Hình thức");

	private ConclusionNotes() {
	}

	static String outcome(EvaluationOutcome outcome) {
		return OUTCOMES.get(outcome);
	}

	static String grade(Grade grade) {
		return GRADES.get(grade);
	}

	static String verdict(Verdict verdict) {
		return VERDICTS.get(verdict);
	}

	static String kind(EvaluationKind kind) {
		return kind == EvaluationKind.INTERIM ? "sơ kết" : "tổng kết";
	}

	static String answered(HostAnswer.State state, int objections) {
		return state == HostAnswer.State.NO_COMMENT ? "Không có ý kiến"
				: objections == 0 ? "Có ý kiến" : "Có ý kiến, về %d tiêu chí".formatted(objections);
	}

	static String met(PanelMeeting meeting) {
		return "Lần %d, %d thành viên dự; đề nghị: %s%s".formatted(meeting.number(), meeting.present().size(),
				outcome(meeting.outcome()), meeting.deviationReason() == null ? "" : " (khác kết quả mặc định, có lý do)");
	}

	static String figures(Tally tally) {
		return "Tán thành %d/%d, không tán thành %d, không biểu quyết %d".formatted(tally.agree(), tally.eligible(),
				tally.disagree(), tally.notCast());
	}

	static String counted(int meeting, Tally tally, VoteOutcome outcome) {
		return (meeting == 1 ? "" : "Lần " + meeting + ": ") + figures(tally) + "; " + VOTES.get(outcome);
	}

	static String withoutAccount(List<PanelMember> members) {
		return members.stream().filter(member -> member.username() == null).map(PanelMember::fullName)
			.collect(Collectors.joining(", "));
	}

	static String concluded(Evaluation evaluation, EvaluationResult result, EvaluationOutcome outcome) {
		return "%s lần %d: xếp loại %s, %s; kết luận: %s".formatted(evaluation.kind() == EvaluationKind.INTERIM ? "Sơ kết" : "Tổng kết",
				evaluation.number(), GRADES.get(result.grade()), VERDICTS.get(result.verdict()).toLowerCase(Language.VIETNAMESE), outcome(outcome));
	}
}
