package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before an answer is due. */
@Component
class RemindOfScaleUpStep implements StepUseCase {

	private final ScaleUpReminders reminders;

	RemindOfScaleUpStep(ScaleUpReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ScaleUpProcess.REMIND_OF_SCALE_UP;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remind(step.subject(), step.text(ScaleUpProcess.RECEIVER_UNIT));
		return Map.of();
	}
}
