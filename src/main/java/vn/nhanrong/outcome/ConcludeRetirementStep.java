package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All is handed over, settled and archived: the register follows. */
@Component
class ConcludeRetirementStep implements StepUseCase {

	private final RetirementSettling settling;

	ConcludeRetirementStep(RetirementSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return RetirementProcess.CONCLUDE_RETIREMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		settling.conclude(step.subject());
		return Map.of();
	}
}
