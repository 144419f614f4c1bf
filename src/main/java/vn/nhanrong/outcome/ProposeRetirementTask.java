package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to propose with reasons that a model be retired. */
@Component
class ProposeRetirementTask implements TaskUseCase<ProposeRetirementForm> {

	private final RetirementView view;
	private final RetirementHearing hearing;

	ProposeRetirementTask(RetirementView view, RetirementHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return RetirementProcess.PROPOSE_RETIREMENT;
	}

	@Override
	public Class<ProposeRetirementForm> form() {
		return ProposeRetirementForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofModel(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ProposeRetirementForm form) {
		hearing.propose(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
