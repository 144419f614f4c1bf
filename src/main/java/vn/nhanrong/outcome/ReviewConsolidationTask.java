package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The task to say whether a consolidated model has recovered. */
@Component
class ReviewConsolidationTask implements TaskUseCase<ReviewConsolidationForm> {

	private final ConsolidationView view;
	private final ConsolidationReviewing reviewing;

	ReviewConsolidationTask(ConsolidationView view, ConsolidationReviewing reviewing) {
		this.view = view;
		this.reviewing = reviewing;
	}

	@Override
	public String task() {
		return ConsolidationProcess.REVIEW_CONSOLIDATION;
	}

	@Override
	public Class<ReviewConsolidationForm> form() {
		return ReviewConsolidationForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forReview(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ReviewConsolidationForm form) {
		return Map.of(ConsolidationProcess.CONSOLIDATION_OUTCOME, reviewing.review(task.subject(), form, task.username(), task.office()));
	}
}
