package vn.nhanrong.evaluation;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.nhanrong.document.DocumentContent;
import vn.nhanrong.evaluation.EvaluationMaterial.Findings;
import vn.nhanrong.shared.Language;

/** The wording of the report of an evaluation; the standing agency goes on from there. A part of which nothing is known is left out. */
class EvaluationReportText {

	private static final List<String> NUMERALS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");
	private static final Locale VIETNAMESE = Language.VIETNAMESE;

	private final ConclusionSubject subject;
	private final Findings findings;
	private final List<String> body = new ArrayList<>();
	private int headings;

	EvaluationReportText(ConclusionSubject subject, Findings findings) {
		this.subject = subject;
		this.findings = findings;
	}

	DocumentContent content() {
		body.add("%s báo cáo kết quả %s mô hình “%s” do %s chủ trì như sau:".formatted(subject.standingAgency(),
				ConclusionNotes.kind(subject.evaluation().kind()), subject.model(), subject.host()));
		part("ĐẶC ĐIỂM TÌNH HÌNH", ConclusionTexts.paragraphs(findings.situation()));
		part("CHỈ ĐẠO, TRIỂN KHAI", ConclusionTexts.paragraphs(findings.implementation()));
		part("KẾT QUẢ", results());
		part("HẠN CHẾ, NGUYÊN NHÂN", ConclusionTexts.paragraphs(findings.limits()));
		part("BÀI HỌC KINH NGHIỆM", ConclusionTexts.paragraphs(findings.lessons()));
		part("XẾP LOẠI", grading());
		part("PHƯƠNG HƯỚNG", direction());
		part("KIẾN NGHỊ", recommendations());
		return new DocumentContent("Kết quả %s mô hình “%s”".formatted(ConclusionNotes.kind(subject.evaluation().kind()), subject.model()),
				List.of(), body, recipients());
	}

	private void part(String heading, List<String> paragraphs) {
		if (!paragraphs.isEmpty()) {
			body.add(NUMERALS.get(headings++) + ". " + heading);
			body.addAll(paragraphs);
		}
	}

	/** Gốc – chỉ tiêu – thực hiện, and what was seen in the field. */
	private List<String> results() {
		var lines = new ArrayList<String>();
		if (!findings.indicators().isEmpty()) {
			lines.add("Kết quả thực hiện so với số liệu gốc và chỉ tiêu:");
			lines.add(row("Chỉ tiêu", "Đơn vị tính", "Số liệu gốc", "Chỉ tiêu đề ra", "Thực hiện"));
			findings.indicators().forEach(indicator -> lines.add(row(indicator.name(), indicator.unit(), count(indicator.baseline()),
					count(indicator.target()), count(indicator.actual()))));
		}
		if (findings.verification() != null) {
			lines.add("Kết quả kiểm tra thực tế:");
			lines.addAll(ConclusionTexts.paragraphs(findings.verification()));
		}
		return lines;
	}

	private List<String> grading() {
		var result = subject.result();
		var lines = new ArrayList<String>();
		lines.add("%d thành viên hội đồng chấm điểm; điểm trung bình từng tiêu chí như sau:".formatted(result.scoredBy()));
		lines.add(row("Tiêu chí", "Điểm tối đa", "Điểm trung bình", "Thấp nhất – cao nhất"));
		result.criteria().forEach(criterion -> lines.add(row(criterion.code() + ". " + criterion.name(),
				String.valueOf(criterion.max()), ConclusionTexts.points(criterion.mean(), VIETNAMESE),
				ConclusionTexts.points(criterion.lowest(), VIETNAMESE) + " – " + ConclusionTexts.points(criterion.highest(), VIETNAMESE))));
		lines.add("Tổng điểm: %s/100. Xếp loại: %s. Đánh giá: %s.".formatted(ConclusionTexts.points(result.total(), VIETNAMESE),
				ConclusionNotes.grade(result.grade()), ConclusionNotes.verdict(result.verdict())));
		lines.addAll(answer());
		lines.addAll(vote());
		return lines;
	}

	private List<String> answer() {
		var answer = subject.answer();
		if (answer == null || answer.isOpen()) {
			return List.of();
		}
		return switch (answer.state()) {
			case NO_COMMENT -> List.of("Đơn vị chủ trì không có ý kiến về kết quả đánh giá.");
			case NONE -> List.of("Đơn vị chủ trì không gửi ý kiến về kết quả đánh giá trong thời hạn.");
			default -> Stream.of(Stream.of("Ý kiến của đơn vị chủ trì về kết quả đánh giá:"),
					ConclusionTexts.paragraphs(answer.text()).stream(),
					answer.objections().stream().map(objection -> "- Tiêu chí %s: %s.".formatted(objection.criterion(),
							ConclusionTexts.sentence(objection.text())))).flatMap(lines -> lines).toList();
		};
	}

	private List<String> vote() {
		var lines = new ArrayList<String>();
		lines.add("Hội đồng họp ngày %s, biểu quyết thông qua kết luận: %s mô hình. %s.".formatted(
				ConclusionTexts.day(subject.meeting().metOn()), ConclusionNotes.outcome(subject.meeting().outcome()),
				ConclusionNotes.figures(subject.vote().tally())));
		if (subject.meeting().deviationReason() != null) {
			lines.add("Lý do kết luận khác với kết quả theo bảng quyết định (%s): %s.".formatted(
					ConclusionNotes.outcome(subject.result().defaultOutcome()),
					ConclusionTexts.sentence(subject.meeting().deviationReason())));
		}
		subject.vote().dissent().forEach(reason -> lines.add("Ý kiến không tán thành: %s.".formatted(ConclusionTexts.sentence(reason))));
		return lines;
	}

	private List<String> direction() {
		String next = switch (subject.meeting().outcome()) {
			case MAINTAIN -> "%s tiếp tục duy trì mô hình, giữ vững kết quả đã đạt được; %s theo dõi, rà soát định kỳ theo quy định.";
			case SCALE_UP -> "%s giữ vững kết quả đã đạt được và chia sẻ cách làm; %s lập phương án nhân rộng mô hình đến các địa bàn có điều kiện.";
			case CONSOLIDATE -> "%s xây dựng kế hoạch củng cố, khắc phục hạn chế; %s theo dõi và đánh giá lại trong thời hạn quy định.";
			case MERGE -> "%s chuẩn bị bàn giao những nội dung còn giá trị; %s lập phương án hợp nhất mô hình với mô hình phù hợp.";
			case RETIRE -> "%s chuẩn bị bàn giao, quyết toán kinh phí; %s trình cấp có thẩm quyền quyết định kết thúc mô hình.";
		};
		return List.of(next.formatted(subject.host(), subject.standingAgency()));
	}

	private List<String> recommendations() {
		var lines = new ArrayList<>(recommendations(subject.meeting()));
		if (!lines.isEmpty()) {
			lines.add("Các đơn vị được giao tổ chức thực hiện đúng thời hạn; %s theo dõi, đôn đốc.".formatted(subject.standingAgency()));
		}
		return lines;
	}

	/** A row for each: what, who, until when. */
	static List<String> recommendations(PanelMeeting meeting) {
		if (meeting.recommendations().isEmpty()) {
			return List.of();
		}
		var lines = new ArrayList<String>();
		lines.add(row("Nội dung", "Đơn vị thực hiện", "Thời hạn"));
		meeting.recommendations().forEach(item -> lines.add(row(item.text(), item.ownerName(), ConclusionTexts.day(item.dueOn()))));
		return lines;
	}

	private List<String> recipients() {
		var owners = subject.meeting().recommendations().stream().map(PanelMeeting.ProposedRecommendation::ownerName);
		return Stream.concat(Stream.of(subject.standingAgency() + " (để theo dõi)", subject.host()), owners).distinct().toList();
	}

	private static String row(String... cells) {
		return Stream.of(cells).map(cell -> ConclusionTexts.sentence(Objects.requireNonNullElse(cell, "")))
			.collect(Collectors.joining(" | ", "| ", " |"));
	}

	private static String count(Long count) {
		return count == null ? "–" : NumberFormat.getIntegerInstance(VIETNAMESE).format(count);
	}
}
