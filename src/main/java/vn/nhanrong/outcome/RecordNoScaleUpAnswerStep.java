package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When an answer is no longer waited for. */
@Component
class RecordNoScaleUpAnswerStep implements StepUseCase {

	private final ScaleUpAnswers answers;

	RecordNoScaleUpAnswerStep(ScaleUpAnswers answers) {
		this.answers = answers;
	}

	@Override
	public String step() {
		return ScaleUpProcess.RECORD_NO_SCALE_UP_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		answers.recordNone(step.subject(), step.text(ScaleUpProcess.RECEIVER_UNIT));
		return Map.of();
	}
}
