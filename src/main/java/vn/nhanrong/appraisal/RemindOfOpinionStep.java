package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before an opinion is due. */
@Component
class RemindOfOpinionStep implements StepUseCase {

	private final Reminders reminders;

	RemindOfOpinionStep(Reminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return AppraisalProcess.REMIND_OF_OPINION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfOpinion(step.subject(), step.text(AppraisalProcess.COMMITTEE));
		return Map.of();
	}
}
