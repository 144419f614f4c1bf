package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to make the plan that the host did not send. */
@Component
class DraftConsolidationPlanTask implements TaskUseCase<ConsolidationPlanForm> {

	private final ConsolidationView view;
	private final ConsolidationPlanning planning;

	DraftConsolidationPlanTask(ConsolidationView view, ConsolidationPlanning planning) {
		this.view = view;
		this.planning = planning;
	}

	@Override
	public String task() {
		return ConsolidationProcess.DRAFT_CONSOLIDATION_PLAN;
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
		planning.giveInstead(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
