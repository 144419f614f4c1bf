package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The minutes are written: the panel votes on what they propose. */
@Component
class OpenPanelVoteStep implements StepUseCase {

	private final PanelDeliberation deliberation;

	OpenPanelVoteStep(PanelDeliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.OPEN_PANEL_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return deliberation.open(step.subject());
	}
}
