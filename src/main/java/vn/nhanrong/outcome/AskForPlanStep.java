package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A round begins, or the plan was sent back: the host is asked for one. */
@Component
class AskForPlanStep implements StepUseCase {

	private final ConsolidationRounds rounds;

	AskForPlanStep(ConsolidationRounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public String step() {
		return ConsolidationProcess.ASK_FOR_PLAN;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return rounds.ask(step.subject());
	}
}
