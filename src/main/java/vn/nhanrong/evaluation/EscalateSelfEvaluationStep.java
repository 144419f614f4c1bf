package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the self-evaluation was due. */
@Component
class EscalateSelfEvaluationStep implements StepUseCase {

	private final ScoringReminders reminders;

	EscalateSelfEvaluationStep(ScoringReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.ESCALATE_SELF_EVALUATION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateSelfEvaluation(step.subject());
		return Map.of();
	}
}
