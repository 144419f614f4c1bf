package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The bodies of the new host decide from now on. */
@Component
class RecordHostStep implements StepUseCase {

	private final Course course;

	RecordHostStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.RECORD_HOST;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.follow(step.subject());
	}
}
