package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to approve the plan or to send it back. */
@Component
class ApproveConsolidationTask implements TaskUseCase<ApproveConsolidationForm> {

	private final ConsolidationView view;
	private final ConsolidationPlanning planning;

	ApproveConsolidationTask(ConsolidationView view, ConsolidationPlanning planning) {
		this.view = view;
		this.planning = planning;
	}

	@Override
	public String task() {
		return ConsolidationProcess.APPROVE_CONSOLIDATION;
	}

	@Override
	public Class<ApproveConsolidationForm> form() {
		return ApproveConsolidationForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forApproval(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ApproveConsolidationForm form) {
		var verdict = planning.decide(task.subject(), form, task.username(), task.office());
		return Map.of(ConsolidationProcess.PLAN_OUTCOME, verdict.name());
	}
}
