package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to hand over what a retired model leaves. */
@Component
class HandOverTask implements TaskUseCase<HandOverForm> {

	private final RetirementView view;
	private final RetirementSettling settling;

	HandOverTask(RetirementView view, RetirementSettling settling) {
		this.view = view;
		this.settling = settling;
	}

	@Override
	public String task() {
		return RetirementProcess.HAND_OVER;
	}

	@Override
	public Class<HandOverForm> form() {
		return HandOverForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofHandOver(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, HandOverForm form) {
		settling.handOver(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
