package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Looks up who conducts the evaluation that is open, and who speaks for the host. */
@Component
class TakeUpEvaluationStep implements StepUseCase {

	private final EvaluationStore evaluations;

	TakeUpEvaluationStep(EvaluationStore evaluations) {
		this.evaluations = evaluations;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.TAKE_UP_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		var evaluation = evaluations.open(step.subject()).orElseThrow();
		return Map.of(EvaluationScoringProcess.STANDING_AGENCY, evaluation.standingAgency(), EvaluationScoringProcess.HOST_CONTACT,
				evaluation.hostContact());
	}
}
