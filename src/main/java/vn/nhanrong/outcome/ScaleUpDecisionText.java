package vn.nhanrong.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.evaluation.Grade;
import vn.nhanrong.register.GovernedModel;

/** The wording of the decision that scales a model up; the standing agency goes on from there. */
class ScaleUpDecisionText {

	/** As documents write it. */
	private static final Map<Grade, String> GRADES = Map.of(Grade.TOT, "Tốt", Grade.KHA, "Khá", Grade.TRUNG_BINH, "Trung bình",
			Grade.YEU, "Yếu", Grade.KHONG_XEP_LOAI, "Không xếp loại");

	private final GovernedModel model;
	private final ScaleUp scaleUp;
	private final List<ScaleUpReceiver> receivers;
	private final Report report;
	private final String standingAgency;
	private final String authority;

	/** The report that it rests on, with the grade that it tells. */
	record Report(DocumentSummary document, Grade grade) {
	}

	ScaleUpDecisionText(GovernedModel model, ScaleUp scaleUp, List<ScaleUpReceiver> receivers, Report report, String standingAgency,
			String authority) {
		this.model = model;
		this.scaleUp = scaleUp;
		this.receivers = receivers;
		this.report = report;
		this.standingAgency = standingAgency;
		this.authority = authority;
	}

	DocumentContent content() {
		var body = new ArrayList<String>();
		body.add("Điều 1. Nhân rộng mô hình “%s” do %s chủ trì đến %d đơn vị sau đây, với kinh phí dự toán cho từng đơn vị:"
			.formatted(model.name(), model.host(), receivers.size()));
		body.addAll(offers());
		body.add("Điều 2. Trách nhiệm và kinh phí thực hiện");
		body.addAll(PlanTexts.numbered(duties()));
		body.add("Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s, %s và các đơn vị nêu tại Điều 1 chịu trách nhiệm thi hành Quyết định này."
			.formatted(standingAgency, model.host()));
		return new DocumentContent("Về việc nhân rộng mô hình “%s”".formatted(model.name()), grounds(), body, recipients());
	}

	private List<String> grounds() {
		var document = report.document();
		return List.of(PlanTexts.LOCAL_GOVERNMENT_ACT, "Căn cứ Báo cáo số %s %s đánh giá mô hình “%s”, xếp loại %s".formatted(
				document.symbol(), PlanTexts.officialDay(document.issuedOn()), model.name(), GRADES.get(report.grade())),
				"Theo đề nghị của " + standingAgency);
	}

	/** A table: the layout draws it where it knows tables, and prints the lines otherwise. */
	private List<String> offers() {
		var table = new ArrayList<String>();
		table.add(PlanTexts.row("STT", "Đơn vị tiếp nhận", "Kinh phí (đồng)"));
		for (var receiver : receivers) {
			table.add(PlanTexts.row(String.valueOf(table.size()), receiver.unitName(), PlanTexts.amount(receiver.budget())));
		}
		return table;
	}

	private List<String> duties() {
		long total = receivers.stream().mapToLong(ScaleUpReceiver::budget).sum();
		return List.of(
				"Từng đơn vị tiếp nhận trả lời đồng ý hoặc từ chối có nêu lý do; không trả lời thì không được coi là đồng ý. Đơn vị đồng ý lập điểm mô hình, xác định ngày bắt đầu và số tổ thực hiện",
				"Nội dung điều chỉnh cho phù hợp địa bàn: " + scaleUp.plan().adaptation(), "Tiến độ: " + scaleUp.plan().schedule(),
				model.host() + " hướng dẫn, chia sẻ kinh nghiệm cho các đơn vị tiếp nhận",
				standingAgency + " theo dõi, kiểm tra việc thực hiện, định kỳ rà soát theo quy định",
				total == 0 ? "Việc nhân rộng không sử dụng kinh phí riêng"
						: "Tổng kinh phí dự toán: %s đồng, cấp cho đơn vị đồng ý tiếp nhận; việc quản lý, sử dụng và quyết toán thực hiện theo quy định của pháp luật"
							.formatted(PlanTexts.amount(total)));
	}

	private List<String> recipients() {
		var recipients = new ArrayList<>(List.of("Như Điều 3", authority + " (để báo cáo)", model.host()));
		receivers.stream().map(ScaleUpReceiver::unitName).filter(name -> !recipients.contains(name)).forEach(recipients::add);
		return recipients;
	}
}
