package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The plan is there: the decision is drafted. */
@Component
class PrepareScaleUpDecisionStep implements StepUseCase {

	private final ScaleUpPlanning planning;

	PrepareScaleUpDecisionStep(ScaleUpPlanning planning) {
		this.planning = planning;
	}

	@Override
	public String step() {
		return ScaleUpProcess.PREPARE_SCALE_UP_DECISION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return planning.prepareDecision(step.subject());
	}
}
