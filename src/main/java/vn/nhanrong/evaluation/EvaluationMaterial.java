package vn.nhanrong.evaluation;

import java.util.List;

/** What is known of an evaluated model besides its scores: what its host says of it, and what was found in the field. */
interface EvaluationMaterial {

	/** The same in Vietnamese, as the report has it; what there is not is null, and its heading is left out. */
	Findings of(long evaluationId);

	/**
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
