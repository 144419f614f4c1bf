package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to settle the budget of a retired model. */
@Component
class SettleBudgetTask implements TaskUseCase<SettleBudgetForm> {

	private final RetirementView view;
	private final RetirementSettling settling;

	SettleBudgetTask(RetirementView view, RetirementSettling settling) {
		this.view = view;
		this.settling = settling;
	}

	@Override
	public String task() {
		return RetirementProcess.SETTLE_BUDGET;
	}

	@Override
	public Class<SettleBudgetForm> form() {
		return SettleBudgetForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofSettlement(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, SettleBudgetForm form) {
		settling.settle(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
