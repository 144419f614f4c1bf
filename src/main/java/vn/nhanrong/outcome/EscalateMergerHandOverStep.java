package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the handover was due. */
@Component
class EscalateMergerHandOverStep implements StepUseCase {

	private final EndingReminders reminders;

	EscalateMergerHandOverStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return MergerProcess.ESCALATE_MERGER_HAND_OVER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateMergerHandOver(step.subject());
		return Map.of();
	}
}
