package vn.nhanrong.document;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to review what a draft says. */
@Component
class ReviewContentTask implements TaskUseCase<ContentReview> {

	private final Issuance issuance;
	private final DocumentView view;

	ReviewContentTask(Issuance issuance, DocumentView view) {
		this.issuance = issuance;
		this.view = view;
	}

	@Override
	public String task() {
		return IssuanceProcess.REVIEW_CONTENT;
	}

	@Override
	public Class<ContentReview> form() {
		return ContentReview.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.of(task);
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ContentReview review) {
		String reason = SentBack.reason(review.outcome(), review.reason());
		if (reason == null) {
			issuance.approveContent(DocumentView.id(task), task.username());
		} else {
			issuance.sendContentBack(DocumentView.id(task), reason, task.username());
		}
		return Map.of(IssuanceProcess.CONTENT_OUTCOME, review.outcome());
	}
}
