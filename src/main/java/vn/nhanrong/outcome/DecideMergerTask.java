package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to conclude on a merger, with both hosts' answers before it. */
@Component
class DecideMergerTask implements TaskUseCase<DecideMergerForm> {

	private final MergerView view;
	private final MergerHearing hearing;

	DecideMergerTask(MergerView view, MergerHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return MergerProcess.DECIDE_MERGER;
	}

	@Override
	public Class<DecideMergerForm> form() {
		return DecideMergerForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofAnswers(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, DecideMergerForm form) {
		hearing.decide(task.subject(), form, task.username(), task.office());
		return Map.of(MergerProcess.OUTCOME, form.outcome().name());
	}
}
