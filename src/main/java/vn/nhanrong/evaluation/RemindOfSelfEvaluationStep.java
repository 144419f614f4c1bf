package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the self-evaluation is due. */
@Component
class RemindOfSelfEvaluationStep implements StepUseCase {

	private final ScoringReminders reminders;

	RemindOfSelfEvaluationStep(ScoringReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.REMIND_OF_SELF_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfSelfEvaluation(step.subject());
		return Map.of();
	}
}
