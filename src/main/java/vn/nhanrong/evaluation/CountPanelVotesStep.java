package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All votes of the panel are in, or no longer waited for. */
@Component
class CountPanelVotesStep implements StepUseCase {

	private final PanelDeliberation deliberation;

	CountPanelVotesStep(PanelDeliberation deliberation) {
		this.deliberation = deliberation;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.COUNT_PANEL_VOTES;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return deliberation.count(step.subject());
	}
}
