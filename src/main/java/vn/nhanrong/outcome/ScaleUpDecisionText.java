package vn.nhanrong.outcome;

import java.util.List;
import java.util.Map;

import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.template.Facts;
import vn.nhanrong.evaluation.Grade;
import vn.nhanrong.register.GovernedModel;

/** What the decision that scales a model up tells; the template words it. */
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

	Facts facts() {
		long total = receivers.stream().mapToLong(ScaleUpReceiver::budget).sum();
		return new Facts().with("model", model.name()).with("host", model.host()).with("standingAgency", standingAgency)
			.with("authority", authority).with("reportSymbol", report.document().symbol()).with("reportDay", report.document().issuedOn())
			.with("grade", GRADES.get(report.grade())).with("receiverCount", receivers.size())
			.with("receivers", receivers.stream().map(receiver -> new Facts().with("name", receiver.unitName())
				.with("budget", receiver.budget())).toList())
			.with("adaptation", scaleUp.plan().adaptation()).with("schedule", scaleUp.plan().schedule()).with("funded", total > 0)
			.with("budgetTotal", total);
	}
}
