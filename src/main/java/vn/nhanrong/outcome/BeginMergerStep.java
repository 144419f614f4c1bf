package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The model is being merged from now on. */
@Component
class BeginMergerStep implements StepUseCase {

	private final MergerHearing hearing;

	BeginMergerStep(MergerHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return MergerProcess.BEGIN_MERGER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return hearing.begin(step.subject());
	}
}
