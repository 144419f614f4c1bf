package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.util.Map;

import vn.nhanrong.shared.Moments;

/** What the history of a case notes of its evaluation up to the result: Vietnamese, as all papers of a case. Nobody's score. */
final class ScoringNotes {

	private static final Map<EvaluationKind, String> KINDS = Map.of(EvaluationKind.INTERIM, "Sơ kết", EvaluationKind.FINAL, "Tổng kết");
	private static final Map<Grade, String> GRADES = Map.of(Grade.TOT, "Tốt", Grade.KHA, "Khá", Grade.TRUNG_BINH, "Trung bình",
			Grade.YEU, "Yếu", Grade.KHONG_XEP_LOAI, "không xếp loại");

	private ScoringNotes() {
	}

	/** With a comma, as figures are written in Vietnamese. */
	static String figure(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

	static String planned(EvaluationKind kind, EvaluationPlan plan) {
		return "%s giai đoạn từ %s đến %s; thời gian chấm điểm %d ngày làm việc".formatted(KINDS.get(kind), Moments.day(plan.periodFrom()),
				Moments.day(plan.periodTo()), plan.scoringDays());
	}

	static String recused(PanelMember member, boolean itsCommitteeIsTheHosts) {
		return "%s (%s): %s thuộc đơn vị chủ trì".formatted(member.fullName(), member.role().inPapers(),
				itsCommitteeIsTheHosts ? "tổ" : "cán bộ");
	}

	static String convened(int takingPart, int seats, int needed) {
		return "%d/%d thành viên tham gia, cần ít nhất %d".formatted(takingPart, seats, needed)
				+ (takingPart < needed ? "; phải cử người thay thế" : "");
	}

	static String computed(EvaluationResult result) {
		return "Tổng điểm %s, xếp loại %s; %d phiếu chấm".formatted(figure(result.total()), GRADES.get(result.grade()), result.scoredBy());
	}
}
