package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The suspension is over. */
@Component
class ResumeModelStep implements StepUseCase {

	private final Course course;

	ResumeModelStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.RESUME_MODEL;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		course.resume(step.subject());
		return Map.of();
	}
}
