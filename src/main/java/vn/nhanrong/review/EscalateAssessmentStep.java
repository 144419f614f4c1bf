package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After a committee's assessment was due. */
@Component
class EscalateAssessmentStep implements StepUseCase {

	private final ReviewReminders reminders;

	EscalateAssessmentStep(ReviewReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ReviewProcess.ESCALATE_ASSESSMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateAssessment(step.subject(), step.text(ReviewProcess.COMMITTEE));
		return Map.of();
	}
}
