package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All is handed over: the register follows. */
@Component
class ConcludeMergerStep implements StepUseCase {

	private final MergerSettling settling;

	ConcludeMergerStep(MergerSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return MergerProcess.CONCLUDE_MERGER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		settling.conclude(step.subject());
		return Map.of();
	}
}
