package vn.nhanrong.review;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.review.QuarterReport.Content;

/** The wording of the report on a quarter; the standing agency goes on from there. */
class ReviewReportText {

	private final ReviewFacts facts;
	private final List<String> body = new ArrayList<>();

	ReviewReportText(ReviewFacts facts) {
		this.facts = facts;
	}

	DocumentContent content() {
		String quarter = facts.review().quarter().wording();
		body.add("%s báo cáo kết quả rà soát %s mô hình “%s” do %s chủ trì như sau:".formatted(facts.standingAgency(), quarter,
				facts.model(), facts.host()));
		var report = facts.report().content();
		activities(report);
		results(report);
		spending(report);
		difficulties(report);
		proposals(report);
		return new DocumentContent("Kết quả rà soát %s mô hình “%s”".formatted(quarter, facts.model()), List.of(), body,
				List.of(facts.standingAgency(), facts.host()));
	}

	private void activities(Content report) {
		body.add("I. HOẠT ĐỘNG");
		if (report == null) {
			body.add("%s không gửi báo cáo trong thời hạn, đến ngày %s. Không có báo cáo được coi là không có minh chứng hoạt động."
				.formatted(facts.host(), Texts.day(facts.review().report().closing())));
			return;
		}
		body.addAll(Texts.points(report.activities()));
		if (report.evidence()) {
			body.add("Minh chứng hoạt động:");
			body.addAll(Texts.points(report.evidenceText()));
		} else {
			body.add("Đơn vị chủ trì không có minh chứng hoạt động trong quý.");
		}
	}

	private void results(Content report) {
		body.add("II. KẾT QUẢ SO VỚI CHỈ TIÊU");
		if (report == null) {
			body.add("Không có số liệu.");
			return;
		}
		if (report.indicators().isEmpty()) {
			body.add("Hồ sơ của mô hình không có chỉ tiêu để so sánh.");
		} else {
			body.add("| Chỉ tiêu | Đơn vị tính | Chỉ tiêu đề ra | Đã đạt đến hết quý |");
			report.indicators().forEach(row -> body.add("| %s | %s | %s | %s |".formatted(Texts.cell(row.name()), Texts.cell(row.unit()),
					Texts.amount(row.target()), Texts.amount(row.value()))));
		}
		if (report.otherResults() != null) {
			body.add("Kết quả khác:");
			body.addAll(Texts.points(report.otherResults()));
		}
	}

	private void spending(Content report) {
		body.add("III. KINH PHÍ");
		body.add(report == null ? "Không có số liệu."
				: "Kinh phí đã chi trong quý: %s đồng, trong đó ngân sách nhà nước %s đồng, xã hội hóa %s đồng.".formatted(
						Texts.amount(report.spentState() + report.spentVoluntary()), Texts.amount(report.spentState()),
						Texts.amount(report.spentVoluntary())));
	}

	private void difficulties(Content report) {
		body.add("IV. KHÓ KHĂN");
		if (report == null || report.difficulties() == null) {
			body.add("Đơn vị chủ trì không nêu khó khăn.");
		} else {
			body.addAll(Texts.points(report.difficulties()));
		}
	}

	private void proposals(Content report) {
		body.add("V. ĐỀ XUẤT");
		if (report != null && report.suggestions() != null) {
			body.add("1. Đề xuất của đơn vị chủ trì:");
			body.addAll(Texts.points(report.suggestions()));
		} else {
			body.add("1. Đơn vị chủ trì không có đề xuất.");
		}
		body.add("2. Nhận xét của các tổ thẩm định:");
		body.add("| Tổ thẩm định | Nhận xét | Ý kiến, kiến nghị |");
		facts.assessments().forEach(one -> body.add("| %s | %s | %s |".formatted(Texts.cell(one.name()), said(one), words(one))));
		body.add("3. Kết luận: %s.%s".formatted(facts.verdict().conclusion().wording(),
				facts.proposal().formalistic() ? " Hai quý liên tiếp không có minh chứng hoạt động: mô hình hoạt động hình thức." : ""));
		if (facts.verdict().reason() != null) {
			body.add("Bảng quyết định đề xuất: %s. Lý do kết luận khác đề xuất:".formatted(facts.proposal().conclusion().wording()));
			body.addAll(Texts.points(facts.verdict().reason()));
		}
	}

	private static String said(CommitteeAssessment one) {
		return switch (one.state()) {
			case GIVEN -> one.assessment().wording();
			case RECUSED -> "Không tham gia: thuộc đơn vị chủ trì";
			case NONE, OPEN -> "Không có nhận xét trong thời hạn; không tính là đồng ý";
		};
	}

	private static String words(CommitteeAssessment one) {
		if (one.comment() == null) {
			return "–";
		}
		return Texts.cell(one.comment()) + (one.proposal() == null ? "" : " Kiến nghị: " + Texts.cell(one.proposal()));
	}
}
