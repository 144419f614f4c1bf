package vn.nhanrong.lifecycle;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Something is due: what is it? */
@Component
class ChooseNextStep implements StepUseCase {

	private final Course course;

	ChooseNextStep(Course course) {
		this.course = course;
	}

	@Override
	public String step() {
		return LifecycleProcess.CHOOSE_NEXT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return course.chooseNext(step.subject());
	}
}
