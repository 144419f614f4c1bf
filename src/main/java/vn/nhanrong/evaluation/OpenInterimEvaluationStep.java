package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Begins an interim evaluation (sơ kết). */
@Component
class OpenInterimEvaluationStep implements StepUseCase {

	private final EvaluationOpening opening;

	OpenInterimEvaluationStep(EvaluationOpening opening) {
		this.opening = opening;
	}

	@Override
	public String step() {
		return EvaluationProcess.OPEN_INTERIM_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		opening.open(step.subject(), EvaluationKind.INTERIM);
		return Map.of();
	}
}
