package vn.nhanrong.evaluation;

import java.util.List;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Moments;

/** What is known of an evaluated model besides its scores: what its host says of it, and what was found in the field. */
@Component
class EvaluationMaterial {

	private final SelfEvaluations selfEvaluations;
	private final FieldVerifications verifications;

	EvaluationMaterial(SelfEvaluations selfEvaluations, FieldVerifications verifications) {
		this.selfEvaluations = selfEvaluations;
		this.verifications = verifications;
	}

	/** In Vietnamese, as the report has it. */
	Findings of(long evaluationId) {
		String verified = verifications.of(evaluationId).map(EvaluationMaterial::verified).orElse(null);
		return selfEvaluations.of(evaluationId).map(own -> findings(own, verified))
			.orElseGet(() -> new Findings(null, null, List.of(), null, null, verified));
	}

	private static Findings findings(SelfEvaluation own, String verified) {
		if (own.content() == null) {
			return new Findings("Đơn vị chủ trì không gửi tự đánh giá trong thời hạn.", null, List.of(), null, null, verified);
		}
		var said = own.content();
		var indicators = said.results().stream()
			.map(result -> new Indicator(result.name(), result.unit(), result.baseline(), result.target(), result.actual())).toList();
		return new Findings(said.situation(), said.implementation(), indicators, said.limits(), said.lessons(), verified);
	}

	private static String verified(FieldVerification found) {
		return """
				Ngày %s, tại %s. Thành phần: %s.
				%s
				Minh chứng: %s.
				Mô hình hoạt động được %d tháng; %s số liệu gốc; kinh phí %s quyết toán, giải trình đầy đủ; %s thu thập dữ liệu cá nhân của người dân.
				""".formatted(Moments.day(found.visitedOn()), ConclusionTexts.sentence(found.place()),
				ConclusionTexts.sentence(found.participants()), found.findings(), ConclusionTexts.sentence(found.evidence()),
				found.monthsInOperation(), found.baselineExists() ? "có" : "không có", found.fundsAccounted() ? "đã được" : "chưa được",
				found.personalData() ? "có" : "không");
	}

	/**
	 * What there is not is null, and its heading is left out.
	 *
	 * @param situation đặc điểm tình hình
	 * @param implementation chỉ đạo, triển khai
	 * @param limits hạn chế, nguyên nhân
	 * @param lessons bài học
	 * @param verification what was seen in the field
	 */
	record Findings(String situation, String implementation, List<Indicator> indicators, String limits, String lessons,
			String verification) {

		static final Findings NONE = new Findings(null, null, List.of(), null, null, null);

		public Findings {
			indicators = List.copyOf(indicators);
		}
	}

	/** @param baseline null where there is none; so is the target */
	record Indicator(String name, String unit, Long baseline, Long target, Long actual) {
	}
}
