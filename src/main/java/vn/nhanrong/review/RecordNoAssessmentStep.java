package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A committee's assessment is no longer waited for. */
@Component
class RecordNoAssessmentStep implements StepUseCase {

	private final Assessing assessing;

	RecordNoAssessmentStep(Assessing assessing) {
		this.assessing = assessing;
	}

	@Override
	public String step() {
		return ReviewProcess.RECORD_NO_ASSESSMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		assessing.recordNone(step.subject(), step.text(ReviewProcess.COMMITTEE));
		return Map.of();
	}
}
