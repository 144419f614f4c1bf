package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Begins a final evaluation (tổng kết). */
@Component
class OpenFinalEvaluationStep implements StepUseCase {

	private final EvaluationOpening opening;

	OpenFinalEvaluationStep(EvaluationOpening opening) {
		this.opening = opening;
	}

	@Override
	public String step() {
		return EvaluationProcess.OPEN_FINAL_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		opening.open(step.subject(), EvaluationKind.FINAL);
		return Map.of();
	}
}
