package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.outcome.ConsolidationPlan.Content;
import vn.nhanrong.register.GovernedModel;

/** The wording of the decision that has a model consolidated; the standing agency goes on from there. */
class ConsolidationDecisionText {

	private final GovernedModel model;
	private final int round;
	private final Content plan;
	private final DocumentSummary report;
	private final String standingAgency;
	private final String authority;

	/** @param report of the evaluation that asks for it; null where a periodic review does */
	ConsolidationDecisionText(GovernedModel model, int round, Content plan, DocumentSummary report, String standingAgency,
			String authority) {
		this.model = model;
		this.round = round;
		this.plan = plan;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
	}

	DocumentContent content() {
		var body = new ArrayList<String>();
		body.add("Điều 1. Củng cố mô hình “%s” do %s chủ trì%s, để khắc phục hạn chế sau đây: %s."
			.formatted(model.name(), model.host(), round == 1 ? "" : " (lần thứ hai)", PlanTexts.sentence(plan.causes())));
		body.add("Kết quả cần đạt: %s.".formatted(PlanTexts.sentence(plan.expected())));
		body.add("Điều 2. %s và các đơn vị có liên quan thực hiện các việc sau đây:".formatted(model.host()));
		body.addAll(actions());
		body.add("Kinh phí thực hiện trong phạm vi dự toán đã giao cho mô hình; việc quản lý, sử dụng và quyết toán thực hiện theo quy định của pháp luật.");
		body.add("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s tổ chức rà soát lại trong vòng hai quý%s. %s, %s và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."
			.formatted(standingAgency, round == 1 ? "" : "; nếu vẫn chưa đạt thì đề nghị kết thúc mô hình", standingAgency, model.host()));
		return new DocumentContent("Về việc củng cố mô hình “%s”%s".formatted(model.name(), round == 1 ? "" : " (lần thứ hai)"),
				List.of(PlanTexts.LOCAL_GOVERNMENT_ACT, basis(), "Theo đề nghị của " + standingAgency), body,
				List.of("Như Điều 3", authority + " (để báo cáo)", model.host()));
	}

	private String basis() {
		return report == null ? "Căn cứ kết quả rà soát định kỳ mô hình “%s”".formatted(model.name())
				: "Căn cứ Báo cáo số %s %s đánh giá mô hình “%s”".formatted(report.symbol(), PlanTexts.officialDay(report.issuedOn()),
						model.name());
	}

	/** A table: the layout draws it where it knows tables, and prints the lines otherwise. */
	private List<String> actions() {
		var table = new ArrayList<String>();
		table.add(PlanTexts.row("STT", "Việc phải làm", "Chịu trách nhiệm", "Hạn"));
		for (var action : plan.actions()) {
			table.add(PlanTexts.row(String.valueOf(table.size()), action.action(), action.owner(), PlanTexts.day(action.deadline())));
		}
		return table;
	}
}
