package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A review or an evaluation asks for consolidation. */
@Component
class BeginConsolidationStep implements StepUseCase {

	private final ConsolidationRounds rounds;

	BeginConsolidationStep(ConsolidationRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public String step() {
		return ConsolidationProcess.BEGIN_CONSOLIDATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return rounds.begin(step.subject());
	}
}
