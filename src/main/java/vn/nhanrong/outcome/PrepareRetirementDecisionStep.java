package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The reasons are final: the decision is drafted. */
@Component
class PrepareRetirementDecisionStep implements StepUseCase {

	private final RetirementSettling settling;

	PrepareRetirementDecisionStep(RetirementSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return RetirementProcess.PREPARE_RETIREMENT_DECISION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return settling.prepareDecision(step.subject());
	}
}
