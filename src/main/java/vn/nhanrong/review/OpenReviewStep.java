package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The quarter is over. */
@Component
class OpenReviewStep implements StepUseCase {

	private final ReviewOpening opening;

	OpenReviewStep(ReviewOpening opening) {
		this.opening = opening;
	}

	@Override
	public String step() {
		return ReviewProcess.OPEN_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return opening.open(step.subject());
	}
}
