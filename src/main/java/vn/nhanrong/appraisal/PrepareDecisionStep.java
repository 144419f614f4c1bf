package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The vote passed: the decision is drafted. */
@Component
class PrepareDecisionStep implements StepUseCase {

	private final Conclusion conclusion;

	PrepareDecisionStep(Conclusion conclusion) {
		this.conclusion = conclusion;
	}

	@Override
	public String step() {
		return AppraisalProcess.PREPARE_DECISION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return conclusion.prepareDecision(step.subject());
	}
}
