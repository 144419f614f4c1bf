package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The decision is issued: the host has to hand over. */
@Component
class OrderHandOverStep implements StepUseCase {

	private final RetirementSettling settling;

	OrderHandOverStep(RetirementSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return RetirementProcess.ORDER_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return settling.order(step.subject());
	}
}
