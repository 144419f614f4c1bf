package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All documents are issued: the register follows. */
@Component
class ConcludeEvaluationStep implements StepUseCase {

	private final EvaluationConclusion conclusion;

	ConcludeEvaluationStep(EvaluationConclusion conclusion) {
		this.conclusion = conclusion;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.CONCLUDE_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return conclusion.conclude(step.subject());
	}
}
