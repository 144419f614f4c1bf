package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Before a committee's assessment is due. */
@Component
class RemindOfAssessmentStep implements StepUseCase {

	private final ReviewReminders reminders;

	RemindOfAssessmentStep(ReviewReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ReviewProcess.REMIND_OF_ASSESSMENT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfAssessment(step.subject(), step.text(ReviewProcess.COMMITTEE));
		return Map.of();
	}
}
