package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The plan is approved: the decision is drafted. */
@Component
class PrepareConsolidationDecisionStep implements StepUseCase {

	private final ConsolidationPlanning planning;

	PrepareConsolidationDecisionStep(ConsolidationPlanning planning) {
		this.planning = planning;
	}

	@Override
	public String step() {
		return ConsolidationProcess.PREPARE_CONSOLIDATION_DECISION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return planning.prepareDecision(step.subject());
	}
}
