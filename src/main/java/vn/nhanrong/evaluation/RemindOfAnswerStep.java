package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the host's time to answer is over. */
@Component
class RemindOfAnswerStep implements StepUseCase {

	private final ConclusionReminders reminders;

	RemindOfAnswerStep(ConclusionReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.REMIND_OF_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfAnswer(step.subject());
		return Map.of();
	}
}
