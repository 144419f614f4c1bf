package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All scores are in, or no longer waited for. */
@Component
class ComputeResultStep implements StepUseCase {

	private final ResultComputation computation;

	ComputeResultStep(ResultComputation computation) {
		this.computation = computation;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.COMPUTE_RESULT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return computation.compute(step.subject());
	}
}
