package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to conclude as proposed, or otherwise with a written reason. */
@Component
class ConfirmReviewTask implements TaskUseCase<ConfirmReviewForm> {

	private final ReviewView view;
	private final Concluding concluding;

	ConfirmReviewTask(ReviewView view, Concluding concluding) {
		this.view = view;
		this.concluding = concluding;
	}

	@Override
	public String task() {
		return ReviewProcess.CONFIRM_REVIEW;
	}

	@Override
	public Class<ConfirmReviewForm> form() {
		return ConfirmReviewForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.forAgency(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ConfirmReviewForm form) {
		concluding.conclude(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
