package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the handover is due. */
@Component
class RemindOfMergerHandOverStep implements StepUseCase {

	private final EndingReminders reminders;

	RemindOfMergerHandOverStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return MergerProcess.REMIND_OF_MERGER_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfMergerHandOver(step.subject());
		return Map.of();
	}
}
