package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the handover was due. */
@Component
class EscalateHandOverStep implements StepUseCase {

	private final EndingReminders reminders;

	EscalateHandOverStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return RetirementProcess.ESCALATE_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateRetirementHandOver(step.subject());
		return Map.of();
	}
}
