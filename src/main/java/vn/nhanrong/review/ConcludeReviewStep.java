package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All have answered, or are no longer waited for: the decision table proposes a conclusion. */
@Component
class ConcludeReviewStep implements StepUseCase {

	private final Concluding concluding;

	ConcludeReviewStep(Concluding concluding) {
		this.concluding = concluding;
	}

	@Override
	public String step() {
		return ReviewProcess.CONCLUDE_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		concluding.propose(step.subject());
		return Map.of();
	}
}
