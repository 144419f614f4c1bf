package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to settle the budget of a merged model. */
@Component
class SettleMergerTask implements TaskUseCase<SettleMergerForm> {

	private final MergerView view;
	private final MergerSettling settling;

	SettleMergerTask(MergerView view, MergerSettling settling) {
		this.view = view;
		this.settling = settling;
	}

	@Override
	public String task() {
		return MergerProcess.SETTLE_MERGER;
	}

	@Override
	public Class<SettleMergerForm> form() {
		return SettleMergerForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofSettlement(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, SettleMergerForm form) {
		settling.settle(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
