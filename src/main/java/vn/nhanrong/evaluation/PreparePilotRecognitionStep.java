package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** A pilot has proved itself: the decision that recognises it is drafted. */
@Component
class PreparePilotRecognitionStep implements StepUseCase {

	private final EvaluationPapers papers;

	PreparePilotRecognitionStep(EvaluationPapers papers) {
		this.papers = papers;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.PREPARE_PILOT_RECOGNITION;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return papers.prepareRecognition(step.subject());
	}
}
