package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the host's answer was due. */
@Component
class EscalateRetirementAnswerStep implements StepUseCase {

	private final EndingReminders reminders;

	EscalateRetirementAnswerStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return RetirementProcess.ESCALATE_RETIREMENT_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateAnswer(step.subject());
		return Map.of();
	}
}
