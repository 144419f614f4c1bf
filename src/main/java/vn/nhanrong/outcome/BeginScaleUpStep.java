package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A signed evaluation asks for a scale-up. */
@Component
class BeginScaleUpStep implements StepUseCase {

	private final ScaleUpPlanning planning;

	BeginScaleUpStep(ScaleUpPlanning planning) {
		this.planning = planning;
	}

	@Override
	public String step() {
		return ScaleUpProcess.BEGIN_SCALE_UP;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return planning.begin(step.subject());
	}
}
