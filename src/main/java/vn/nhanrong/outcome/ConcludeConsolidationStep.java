package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The model has recovered. */
@Component
class ConcludeConsolidationStep implements StepUseCase {

	private final ConsolidationReviewing reviewing;

	ConcludeConsolidationStep(ConsolidationReviewing reviewing) {
		this.reviewing = reviewing;
	}

	@Override
	public String step() {
		return ConsolidationProcess.CONCLUDE_CONSOLIDATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reviewing.conclude(step.subject());
		return Map.of();
	}
}
