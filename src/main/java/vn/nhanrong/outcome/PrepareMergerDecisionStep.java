package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The reasons are final: the decision is drafted. */
@Component
class PrepareMergerDecisionStep implements StepUseCase {

	private final MergerSettling settling;

	PrepareMergerDecisionStep(MergerSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return MergerProcess.PREPARE_MERGER_DECISION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return settling.prepareDecision(step.subject());
	}
}
