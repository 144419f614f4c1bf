package vn.nhanrong.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentSummary;

/** The wording of the notice of a review's conclusion; the standing agency goes on from there. */
class ReviewNoticeText {

	private final ReviewFacts facts;
	private final DocumentSummary report;

	/** @param report that it rests on */
	ReviewNoticeText(ReviewFacts facts, DocumentSummary report) {
		this.facts = facts;
		this.report = report;
	}

	DocumentContent content() {
		String quarter = facts.review().quarter().wording();
		var body = new ArrayList<String>();
		body.add("Trên cơ sở Báo cáo số %s, %s thông báo kết luận rà soát %s mô hình “%s” do %s chủ trì như sau:".formatted(report.symbol(),
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
		lines.add("- Các tổ thẩm định: " + said() + ".");
		if (proposal.formalistic()) {
			lines.add("- Hai quý liên tiếp không có minh chứng hoạt động: mô hình hoạt động hình thức.");
		}
		return lines;
	}

	/** What nobody said is left out. */
	private String said() {
		var said = new LinkedHashMap<String, Long>();
		said.put("%d nhận xét hoạt động tốt", facts.count(Assessment.GOOD));
		said.put("%d nhận xét có hoạt động, còn khó khăn", facts.count(Assessment.WITH_DIFFICULTIES));
		said.put("%d nhận xét không hoạt động", facts.count(Assessment.NO_ACTIVITY));
		said.put("%d không nhận xét (không tính là đồng ý)", facts.count(AnswerState.NONE));
		said.put("%d không tham gia vì thuộc đơn vị chủ trì", facts.count(AnswerState.RECUSED));
		return said.entrySet().stream().filter(entry -> entry.getValue() > 0).map(entry -> entry.getKey().formatted(entry.getValue()))
			.collect(Collectors.joining("; "));
	}

	private List<String> recipients() {
		return Stream.concat(Stream.of(facts.host(), facts.standingAgency()), facts.assessments().stream().map(CommitteeAssessment::name))
			.distinct().toList();
	}
}
