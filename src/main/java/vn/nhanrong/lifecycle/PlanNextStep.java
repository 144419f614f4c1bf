package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Reckons when the next evaluation has to begin. */
@Component
class PlanNextStep implements StepUseCase {

	private final Course course;

	PlanNextStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.PLAN_NEXT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.planNext(step.subject());
	}
}
