package vn.nhanrong.review;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import vn.nhanrong.document.DocumentContent;

/** The wording of the notice of a review's conclusion; the standing agency goes on from there. */
class ReviewNoticeText {

	private final ReviewFacts facts;
	private final String report;

	/** @param report that it rests on, by its number */
	ReviewNoticeText(ReviewFacts facts, String report) {
		this.facts = facts;
		this.report = report;
	}

	DocumentContent content() {
		String quarter = facts.review().quarter().wording();
		var body = new ArrayList<String>();
		body.add("Trên cơ sở %s, %s thông báo kết luận rà soát %s mô hình “%s” do %s chủ trì như sau:".formatted(report,
				facts.standingAgency(), quarter, facts.model(), facts.host()));
		body.add("I. ĐÁNH GIÁ");
		body.addAll(assessment());
		body.add("II. KẾT LUẬN");
		body.add(facts.verdict().conclusion().wording() + ".");
		if (facts.verdict().reason() != null) {
			body.add("Lý do:");
			body.addAll(Texts.points(facts.verdict().reason()));
		}
		body.add("III. GIAO NHIỆM VỤ, THỜI HẠN");
		body.addAll(Texts.points(facts.verdict().assignment()));
		return new DocumentContent("Kết luận rà soát %s mô hình “%s”".formatted(quarter, facts.model()), List.of(), body, recipients());
	}

	private List<String> assessment() {
		var proposal = facts.proposal();
		var lines = new ArrayList<String>();
		lines.add(facts.report().content() == null ? "- Đơn vị chủ trì không gửi báo cáo quý; không có minh chứng hoạt động."
				: proposal.evidence() ? "- Mô hình có minh chứng hoạt động trong quý." : "- Mô hình không có minh chứng hoạt động trong quý.");
		if (proposal.targetsReached() != null) {
			lines.add("- Chỉ tiêu đã đạt: %d %%.".formatted(proposal.targetsReached()));
		}
		lines.add("- Các tổ thẩm định: %d nhận xét hoạt động tốt, %d còn khó khăn, %d không hoạt động; %d không nhận xét, %d không tham gia vì thuộc đơn vị chủ trì."
			.formatted(facts.count(Assessment.GOOD), facts.count(Assessment.WITH_DIFFICULTIES), facts.count(Assessment.NO_ACTIVITY),
					facts.count(AnswerState.NONE), facts.count(AnswerState.RECUSED)));
		if (proposal.formalistic()) {
			lines.add("- Hai quý liên tiếp không có minh chứng hoạt động: mô hình hoạt động hình thức.");
		}
		return lines;
	}

	private List<String> recipients() {
		return Stream.concat(Stream.of(facts.host(), facts.standingAgency()), facts.assessments().stream().map(CommitteeAssessment::name))
			.distinct().toList();
	}
}
