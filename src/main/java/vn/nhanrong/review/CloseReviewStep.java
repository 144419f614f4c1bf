package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The notice is issued. */
@Component
class CloseReviewStep implements StepUseCase {

	private final ReviewDocuments documents;

	CloseReviewStep(ReviewDocuments documents) {
		this.documents = documents;
	}

	@Override
	public String step() {
		return ReviewProcess.CLOSE_REVIEW;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return documents.close(step.subject());
	}
}
