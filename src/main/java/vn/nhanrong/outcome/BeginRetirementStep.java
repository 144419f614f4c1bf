package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The model is being retired from now on. */
@Component
class BeginRetirementStep implements StepUseCase {

	private final RetirementHearing hearing;

	BeginRetirementStep(RetirementHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return RetirementProcess.BEGIN_RETIREMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return hearing.begin(step.subject());
	}
}
