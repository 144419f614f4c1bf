package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The report is issued: the notice of the conclusion is drafted. */
@Component
class PrepareReviewNoticeStep implements StepUseCase {

	private final ReviewDocuments documents;

	PrepareReviewNoticeStep(ReviewDocuments documents) {
		this.documents = documents;
	}

	@Override
	public String step() {
		return ReviewProcess.PREPARE_REVIEW_NOTICE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return documents.prepareNotice(step.subject());
	}
}
