package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When the host's plan is no longer waited for. */
@Component
class RecordNoPlanStep implements StepUseCase {

	private final ConsolidationRounds rounds;

	RecordNoPlanStep(ConsolidationRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public String step() {
		return ConsolidationProcess.RECORD_NO_PLAN;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		rounds.recordNoPlan(step.subject());
		return Map.of();
	}
}
