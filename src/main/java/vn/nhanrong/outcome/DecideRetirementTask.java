package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to put the final reasons, with the host's answer before it. */
@Component
class DecideRetirementTask implements TaskUseCase<DecideRetirementForm> {

	private final RetirementView view;
	private final RetirementHearing hearing;

	DecideRetirementTask(RetirementView view, RetirementHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return RetirementProcess.DECIDE_RETIREMENT;
	}

	@Override
	public Class<DecideRetirementForm> form() {
		return DecideRetirementForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofAnswer(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DecideRetirementForm form) {
		hearing.decide(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
