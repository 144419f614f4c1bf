package vn.nhanrong.outcome;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to say which units receive a model, with what budget and how. */
@Component
class PlanScaleUpTask implements TaskUseCase<PlanScaleUpForm> {

	private final ScaleUpView view;
	private final ScaleUpPlanning planning;

	PlanScaleUpTask(ScaleUpView view, ScaleUpPlanning planning) {
		this.view = view;
		this.planning = planning;
	}

	@Override
	public String task() {
		return ScaleUpProcess.PLAN_SCALE_UP;
	}

	@Override
	public Class<PlanScaleUpForm> form() {
		return PlanScaleUpForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var shown = view.ofPlan(task.subject());
		shown.put("receivers", List.of(Map.of()));
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PlanScaleUpForm form) {
		planning.plan(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
