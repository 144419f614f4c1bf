package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Seats the panel, and finds whether there are enough of them. */
@Component
class ConvenePanelStep implements StepUseCase {

	private final PanelConvening convening;

	ConvenePanelStep(PanelConvening convening) {
		this.convening = convening;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.CONVENE_PANEL;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return convening.convene(step.subject());
	}
}
