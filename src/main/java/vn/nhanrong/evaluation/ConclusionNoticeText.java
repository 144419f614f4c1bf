package vn.nhanrong.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.shared.Language;

/** The wording of the notice of what was concluded: who has to do what until when. */
class ConclusionNoticeText {

	private final ConclusionSubject subject;
	/** Number and sign of the report, such as {@code 12/BC-UBND}. */
	private final String report;

	ConclusionNoticeText(ConclusionSubject subject, String report) {
		this.subject = subject;
		this.report = report;
	}

	DocumentContent content() {
		var result = subject.result();
		var meeting = subject.meeting();
		var body = new ArrayList<String>();
		body.add("Căn cứ Báo cáo số %s, %s thông báo kết luận %s mô hình “%s” như sau:".formatted(report, subject.standingAgency(),
				ConclusionNotes.kind(subject.evaluation().kind()), subject.model()));
		body.add("I. ĐÁNH GIÁ");
		body.add("Mô hình đạt %s/100 điểm; xếp loại: %s; đánh giá: %s.".formatted(
				ConclusionTexts.points(result.total(), Language.VIETNAMESE), ConclusionNotes.grade(result.grade()),
				ConclusionNotes.verdict(result.verdict())));
		body.add("II. KẾT LUẬN");
		if (subject.isToBeRecognised()) {
			body.add("Công nhận chính thức mô hình sau thời gian thí điểm, bằng quyết định của cấp có thẩm quyền.");
		}
		body.add(conclusion(meeting.outcome()));
		body.add("III. GIAO NHIỆM VỤ, THỜI HẠN");
		var tasks = EvaluationReportText.recommendations(meeting);
		body.addAll(tasks.isEmpty() ? List.of("%s tiếp tục tổ chức thực hiện mô hình, thực hiện kết luận nêu trên; %s theo dõi, kiểm tra."
			.formatted(subject.host(), subject.standingAgency())) : tasks);
		if (!tasks.isEmpty()) {
			body.add("Các đơn vị được giao nhiệm vụ tổ chức thực hiện đúng thời hạn; %s theo dõi, đôn đốc.".formatted(subject.standingAgency()));
		}
		return new DocumentContent("Kết luận %s mô hình “%s”".formatted(ConclusionNotes.kind(subject.evaluation().kind()),
				subject.model()), List.of(), body, recipients());
	}

	private static String conclusion(EvaluationOutcome outcome) {
		return switch (outcome) {
			case MAINTAIN -> "Tiếp tục duy trì mô hình.";
			case SCALE_UP -> "Nhân rộng mô hình theo phương án được cấp có thẩm quyền quyết định.";
			case CONSOLIDATE -> "Củng cố mô hình theo quyết định của cấp có thẩm quyền.";
			case MERGE -> "Hợp nhất mô hình với mô hình phù hợp theo quyết định của cấp có thẩm quyền.";
			case RETIRE -> "Lập hồ sơ trình cấp có thẩm quyền quyết định kết thúc mô hình.";
		};
	}

	private List<String> recipients() {
		var recipients = new LinkedHashSet<>(List.of(subject.host()));
		subject.meeting().recommendations().forEach(item -> recipients.add(item.ownerName()));
		recipients.add(subject.standingAgency() + " (để theo dõi)");
		return List.copyOf(recipients);
	}
}
