package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before the plan is due. */
@Component
class RemindOfConsolidationPlanStep implements StepUseCase {

	private final ConsolidationReminders reminders;

	RemindOfConsolidationPlanStep(ConsolidationReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return ConsolidationProcess.REMIND_OF_CONSOLIDATION_PLAN;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remind(step.subject());
		return Map.of();
	}
}
