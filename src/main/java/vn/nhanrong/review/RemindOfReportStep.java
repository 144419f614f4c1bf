package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Before the report is due. */
@Component
class RemindOfReportStep implements StepUseCase {

	private final ReviewReminders reminders;

	RemindOfReportStep(ReviewReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ReviewProcess.REMIND_OF_REPORT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfReport(step.subject());
		return Map.of();
	}
}
