package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Some days before a panel's vote closes. */
@Component
class RemindOfPanelVoteStep implements StepUseCase {

	private final ConclusionReminders reminders;

	RemindOfPanelVoteStep(ConclusionReminders reminders) {
		this.reminders = reminders;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.REMIND_OF_PANEL_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		reminders.remindOfVote(step.subject(), step.text(EvaluationConclusionProcess.PANELIST));
		return Map.of();
	}
}
