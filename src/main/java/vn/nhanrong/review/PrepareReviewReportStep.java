package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** It is concluded: the report is drafted. */
@Component
class PrepareReviewReportStep implements StepUseCase {

	private final ReviewDocuments documents;

	PrepareReviewReportStep(ReviewDocuments documents) {
		this.documents = documents;
	}

	@Override
	public String step() {
		return ReviewProcess.PREPARE_REVIEW_REPORT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return documents.prepareReport(step.subject());
	}
}
