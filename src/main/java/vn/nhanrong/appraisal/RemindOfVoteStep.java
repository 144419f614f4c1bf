package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before a vote closes. */
@Component
class RemindOfVoteStep implements StepUseCase {

	private final Reminders reminders;

	RemindOfVoteStep(Reminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return AppraisalProcess.REMIND_OF_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfVote(step.subject(), step.text(AppraisalProcess.VOTER));
		return Map.of();
	}
}
