package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The decision is issued: the host has to hand over. */
@Component
class OrderMergerHandOverStep implements StepUseCase {

	private final MergerSettling settling;

	OrderMergerHandOverStep(MergerSettling settling) {
		this.settling = settling;
	}

	@Override
	public String step() {
		return MergerProcess.ORDER_MERGER_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return settling.order(step.subject());
	}
}
