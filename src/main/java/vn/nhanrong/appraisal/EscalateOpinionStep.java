package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** After an opinion was due. */
@Component
class EscalateOpinionStep implements StepUseCase {

	private final Reminders reminders;

	EscalateOpinionStep(Reminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return AppraisalProcess.ESCALATE_OPINION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.escalateOpinion(step.subject(), step.text(AppraisalProcess.COMMITTEE));
		return Map.of();
	}
}
