package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After an answer was due. */
@Component
class EscalateScaleUpStep implements StepUseCase {

	private final ScaleUpReminders reminders;

	EscalateScaleUpStep(ScaleUpReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ScaleUpProcess.ESCALATE_SCALE_UP;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalate(step.subject(), step.text(ScaleUpProcess.RECEIVER_UNIT));
		return Map.of();
	}
}
