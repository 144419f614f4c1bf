package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to hand over what passes on to the surviving model. */
@Component
class HandOverMergerTask implements TaskUseCase<HandOverForm> {

	private final MergerView view;
	private final MergerSettling settling;

	HandOverMergerTask(MergerView view, MergerSettling settling) {
		this.view = view;
		this.settling = settling;
	}

	@Override
	public String task() {
		return MergerProcess.HAND_OVER_MERGER;
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
