package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When the self-evaluation is no longer waited for. */
@Component
class RecordNoSelfEvaluationStep implements StepUseCase {

	private final SelfEvaluating evaluating;

	RecordNoSelfEvaluationStep(SelfEvaluating evaluating) {
		this.evaluating = evaluating;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.RECORD_NO_SELF_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		evaluating.recordNone(step.subject());
		return Map.of();
	}
}
