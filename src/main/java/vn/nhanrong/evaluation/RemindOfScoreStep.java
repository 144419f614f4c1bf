package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the scores are due. */
@Component
class RemindOfScoreStep implements StepUseCase {

	private final ScoringReminders reminders;

	RemindOfScoreStep(ScoringReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.REMIND_OF_SCORE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfScore(step.subject(), step.text(EvaluationScoringProcess.MEMBER));
		return Map.of();
	}
}
