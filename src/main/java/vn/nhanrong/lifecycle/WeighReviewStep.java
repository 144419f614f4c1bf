package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** What a review concluded is asked for. */
@Component
class WeighReviewStep implements StepUseCase {

	private final Course course;

	WeighReviewStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.WEIGH_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		course.weighReview(step.subject(), step.text(LifecycleProcess.REVIEW_OUTCOME));
		return Map.of();
	}
}
