package vn.nhanrong.evaluation;

import java.util.List;

import vn.nhanrong.document.DocumentContent;

/** The wording of the decision that recognises a model after its pilot. */
class PilotRecognitionText {

	private static final String LOCAL_GOVERNMENT_ACT = "Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16 tháng 6 năm 2025";

	private final ConclusionSubject subject;
	private final String report;

	PilotRecognitionText(ConclusionSubject subject, String report) {
		this.subject = subject;
		this.report = report;
	}

	DocumentContent content() {
		return new DocumentContent("Về việc công nhận mô hình “%s” sau thời gian thí điểm".formatted(subject.model()),
				List.of(LOCAL_GOVERNMENT_ACT, "Căn cứ Báo cáo số %s về kết quả %s mô hình".formatted(report,
						ConclusionNotes.kind(subject.evaluation().kind())), "Theo đề nghị của " + subject.standingAgency()),
				List.of("Điều 1. Công nhận mô hình “%s” sau thời gian thí điểm.".formatted(subject.model()),
						"1. Lĩnh vực: %s.".formatted(subject.field()), "2. Đơn vị chủ trì: %s.".formatted(subject.host()),
						"Điều 2. Trách nhiệm thực hiện",
						"1. %s chủ trì, phối hợp với các đơn vị liên quan tiếp tục tổ chức thực hiện mô hình%s.".formatted(subject.host(),
								subject.meeting().recommendations().isEmpty() ? "" : ", thực hiện các kiến nghị tại Báo cáo số " + report),
						"2. %s theo dõi, kiểm tra và định kỳ rà soát mô hình theo quy định.".formatted(subject.standingAgency()),
						"Điều 3. Quyết định này có hiệu lực kể từ ngày ký. %s, %s và các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này."
							.formatted(subject.standingAgency(), subject.host())),
				List.of("Như Điều 3"));
	}
}
