package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A recognised model is watched over from now on. */
@Component
class EnterOperationStep implements StepUseCase {

	private final Course course;

	EnterOperationStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.ENTER_OPERATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.enter(step.subject());
	}
}
