package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After a score was due. */
@Component
class EscalateScoreStep implements StepUseCase {

	private final ScoringReminders reminders;

	EscalateScoreStep(ScoringReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.ESCALATE_SCORE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateScore(step.subject(), step.text(EvaluationScoringProcess.MEMBER));
		return Map.of();
	}
}
