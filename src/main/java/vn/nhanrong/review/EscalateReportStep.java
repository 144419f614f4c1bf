package vn.nhanrong.review;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the report was due. */
@Component
class EscalateReportStep implements StepUseCase {

	private final ReviewReminders reminders;

	EscalateReportStep(ReviewReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ReviewProcess.ESCALATE_REPORT;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateReport(step.subject());
		return Map.of();
	}
}
