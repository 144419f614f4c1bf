package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A quarter has ended: is this model reviewed? */
@Component
class DecideReviewStep implements StepUseCase {

	private final Course course;

	DecideReviewStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.DECIDE_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.decideReview(step.subject());
	}
}
