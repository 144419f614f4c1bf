package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the host's answer is due. */
@Component
class RemindOfRetirementAnswerStep implements StepUseCase {

	private final EndingReminders reminders;

	RemindOfRetirementAnswerStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return RetirementProcess.REMIND_OF_RETIREMENT_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfAnswer(step.subject());
		return Map.of();
	}
}
