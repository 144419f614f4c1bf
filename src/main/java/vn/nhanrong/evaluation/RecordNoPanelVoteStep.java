package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When a panel member's vote is no longer waited for. */
@Component
class RecordNoPanelVoteStep implements StepUseCase {

	private final PanelDeliberation deliberation;

	RecordNoPanelVoteStep(PanelDeliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.RECORD_NO_PANEL_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		deliberation.recordNone(step.subject(), step.text(EvaluationConclusionProcess.PANELIST));
		return Map.of();
	}
}
