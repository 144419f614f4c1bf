package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When a score is no longer waited for. */
@Component
class RecordNoScoreStep implements StepUseCase {

	private final Scoring scoring;

	RecordNoScoreStep(Scoring scoring) {
		this.scoring = scoring;
	}

	@Override
	public String step() {
		return EvaluationScoringProcess.RECORD_NO_SCORE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		scoring.recordNone(step.subject(), step.text(EvaluationScoringProcess.MEMBER));
		return Map.of();
	}
}
