package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The model is merged or retired. */
@Component
class EndLifecycleStep implements StepUseCase {

	private final Course course;

	EndLifecycleStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.END_LIFECYCLE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		course.end(step.subject());
		return Map.of();
	}
}
