package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before a host's answer is due. */
@Component
class RemindOfMergerAnswerStep implements StepUseCase {

	private final EndingReminders reminders;

	RemindOfMergerAnswerStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return MergerProcess.REMIND_OF_MERGER_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfMergerAnswer(step.subject(), step.text(MergerProcess.HOST));
		return Map.of();
	}
}
