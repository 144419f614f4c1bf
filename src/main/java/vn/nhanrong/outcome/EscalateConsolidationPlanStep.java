package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After the plan was due. */
@Component
class EscalateConsolidationPlanStep implements StepUseCase {

	private final ConsolidationReminders reminders;

	EscalateConsolidationPlanStep(ConsolidationReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ConsolidationProcess.ESCALATE_CONSOLIDATION_PLAN;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalate(step.subject());
		return Map.of();
	}
}
