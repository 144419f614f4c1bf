package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Reckons when the next quarter to be reviewed has ended. */
@Component
class PlanReviewStep implements StepUseCase {

	private final Course course;

	PlanReviewStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.PLAN_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.planReview(step.subject());
	}
}
