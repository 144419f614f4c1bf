package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to plan into which model a model is merged, and what passes on. */
@Component
class PlanMergerTask implements TaskUseCase<PlanMergerForm> {

	private final MergerView view;
	private final MergerHearing hearing;

	PlanMergerTask(MergerView view, MergerHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return MergerProcess.PLAN_MERGER;
	}

	@Override
	public Class<PlanMergerForm> form() {
		return PlanMergerForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofModel(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PlanMergerForm form) {
		hearing.plan(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
