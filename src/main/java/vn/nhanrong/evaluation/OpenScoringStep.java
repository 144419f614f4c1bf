package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Hands the score sheets out to the panel. */
@Component
class OpenScoringStep implements StepUseCase {

	private final Scoring scoring;

	OpenScoringStep(Scoring scoring) {
		this.scoring = scoring;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.OPEN_SCORING;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return scoring.open(step.subject());
	}
}
