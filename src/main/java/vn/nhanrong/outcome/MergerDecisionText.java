package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelSummary;

/** The wording of the decision that merges a model into another; the standing agency goes on from there. */
class MergerDecisionText {

	private final GovernedModel model;
	private final ModelSummary surviving;
	private final Merger merger;
	private final List<MergerAnswer> answers;
	private final Optional<DocumentSummary> report;
	private final String standingAgency;
	private final String authority;
	private final int handOverDays;

	MergerDecisionText(GovernedModel model, ModelSummary surviving, Merger merger, List<MergerAnswer> answers,
			Optional<DocumentSummary> report, String standingAgency, String authority, int handOverDays) {
		this.model = model;
		this.surviving = surviving;
		this.merger = merger;
		this.answers = answers;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
		this.handOverDays = handOverDays;
	}

	DocumentContent content() {
		var body = new ArrayList<String>();
		body.add("Điều 1. Hợp nhất mô hình “%s” (mã %s) do %s chủ trì vào mô hình “%s” (mã %s) do %s chủ trì kể từ ngày Quyết định này có hiệu lực."
			.formatted(model.name(), model.code(), model.host(), surviving.name(), surviving.code(), surviving.host().name()));
		body.addAll(PlanTexts.numbered(reasons()));
		body.add("Điều 2. Chuyển giao và trách nhiệm thực hiện");
		body.addAll(PlanTexts.numbered(duties()));
		body.add("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."
			.formatted(String.join(", ", new LinkedHashSet<>(List.of(standingAgency, model.host(), surviving.host().name())))));
		var recipients = new LinkedHashSet<>(List.of("Như Điều 3", authority + " (để báo cáo)", model.host(), surviving.host().name()));
		return new DocumentContent("Về việc hợp nhất mô hình “%s” vào mô hình “%s”".formatted(model.name(), surviving.name()), grounds(),
				body, List.copyOf(recipients));
	}

	private List<String> grounds() {
		var grounds = new ArrayList<>(List.of(PlanTexts.LOCAL_GOVERNMENT_ACT));
		report.ifPresent(document -> grounds.add("Căn cứ Báo cáo số %s %s đánh giá mô hình “%s”".formatted(document.symbol(),
				PlanTexts.officialDay(document.issuedOn()), model.name())));
		grounds.add("Theo đề nghị của " + standingAgency);
		return grounds;
	}

	private List<String> reasons() {
		var points = new ArrayList<>(List.of("Lý do hợp nhất: " + merger.conclusion().reasons()));
		answers.forEach(answer -> points.add("Ý kiến của %s: %s".formatted(answer.hosts(),
				EndingDecisions.words(answer.stance(), answer.reasons(), merger.conclusion().objectionReply()))));
		return points;
	}

	private List<String> duties() {
		var plan = merger.plan();
		var points = new ArrayList<String>();
		points.add("Chuyển giao cho mô hình “%s”: %s".formatted(surviving.name(), PassedOn.words(plan.passedOn())));
		if (plan.note() != null) {
			points.add("Nội dung cụ thể: " + plan.note());
		}
		points.add(("%s bàn giao trong thời hạn %d ngày làm việc kể từ ngày ban hành Quyết định này; "
				+ "kinh phí đã cấp được quyết toán sau khi bàn giao").formatted(model.host(), handOverDays));
		points.add("%s tiếp nhận và tiếp tục thực hiện mô hình “%s” sau hợp nhất".formatted(surviving.host().name(), surviving.name()));
		points.add(standingAgency + " theo dõi, kiểm tra việc thực hiện");
		return points;
	}
}
