package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After a host's answer was due. */
@Component
class EscalateMergerAnswerStep implements StepUseCase {

	private final EndingReminders reminders;

	EscalateMergerAnswerStep(EndingReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return MergerProcess.ESCALATE_MERGER_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateMergerAnswer(step.subject(), step.text(MergerProcess.HOST));
		return Map.of();
	}
}
