package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the handover is due. */
@Component
class RemindOfHandOverStep implements StepUseCase {

	private final EndingReminders reminders;

	RemindOfHandOverStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return RetirementProcess.REMIND_OF_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfRetirementHandOver(step.subject());
		return Map.of();
	}
}
