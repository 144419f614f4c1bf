package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.register.GovernedModel;

/** The wording of the decision that retires a model; the standing agency goes on from there. */
class RetirementDecisionText {

	private final GovernedModel model;
	private final Retirement retirement;
	private final Optional<DocumentSummary> report;
	private final String standingAgency;
	private final String authority;
	private final int handOverDays;

	RetirementDecisionText(GovernedModel model, Retirement retirement, Optional<DocumentSummary> report, String standingAgency,
			String authority, int handOverDays) {
		this.model = model;
		this.retirement = retirement;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
		this.handOverDays = handOverDays;
	}

	DocumentContent content() {
		var body = new ArrayList<String>();
		body.add("Điều 1. Kết thúc mô hình “%s” do %s chủ trì kể từ ngày Quyết định này có hiệu lực.".formatted(model.name(), model.host()));
		body.addAll(PlanTexts.numbered(List.of("Lý do kết thúc: " + retirement.conclusion().reasons(), "Ý kiến của " + model.host() + ": "
				+ EndingDecisions.words(retirement.answer().stance(), retirement.answer().reasons(), retirement.conclusion().objectionReply()))));
		body.add("Điều 2. Bàn giao, quyết toán, lưu trữ");
		body.addAll(PlanTexts.numbered(duties()));
		body.add("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s, %s và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."
			.formatted(standingAgency, model.host()));
		return new DocumentContent("Về việc kết thúc mô hình “%s”".formatted(model.name()), grounds(), body,
				List.of("Như Điều 3", authority + " (để báo cáo)", model.host()));
	}

	private List<String> grounds() {
		var grounds = new ArrayList<>(List.of(PlanTexts.LOCAL_GOVERNMENT_ACT));
		var proposal = retirement.proposal();
		if (proposal.legalBasis() != null) {
			String basis = PlanTexts.sentence(proposal.legalBasis());
			grounds.add(basis.startsWith("Căn cứ ") ? basis : "Căn cứ " + basis);
		}
		report.ifPresent(document -> grounds.add("Căn cứ Báo cáo số %s %s đánh giá mô hình “%s”".formatted(document.symbol(),
				PlanTexts.officialDay(document.issuedOn()), model.name())));
		if (proposal.ground() == RetirementGround.CONSOLIDATION_FAILED) {
			grounds.add("Căn cứ kết quả rà soát sau củng cố, mô hình không đạt yêu cầu");
		}
		grounds.add("Theo đề nghị của " + standingAgency);
		return grounds;
	}

	private List<String> duties() {
		return List.of(
				"%s bàn giao trong thời hạn %d ngày làm việc kể từ ngày ban hành Quyết định này: %s".formatted(model.host(), handOverDays,
						retirement.proposal().handOverPlan()),
				"Quyết toán kinh phí: %s. Kinh phí chưa sử dụng được hoàn trả theo quy định của pháp luật".formatted(
						PlanTexts.sentence(retirement.proposal().settlementPlan())),
				"%s tiếp nhận và lưu trữ hồ sơ của mô hình theo quy định của pháp luật về lưu trữ".formatted(standingAgency));
	}
}
