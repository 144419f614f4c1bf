package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to say how it puts right what is wrong. */
@Component
class PlanConsolidationTask implements TaskUseCase<ConsolidationPlanForm> {

	private final ConsolidationView view;
	private final ConsolidationPlanning planning;

	PlanConsolidationTask(ConsolidationView view, ConsolidationPlanning planning) {
		this.view = view;
		this.planning = planning;
	}

	@Override
	public String task() {
		return ConsolidationProcess.PLAN_CONSOLIDATION;
	}

	@Override
	public Class<ConsolidationPlanForm> form() {
		return ConsolidationPlanForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forPlanning(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ConsolidationPlanForm form) {
		planning.give(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
