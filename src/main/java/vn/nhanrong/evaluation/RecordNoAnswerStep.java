package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When the host's answer is no longer waited for. */
@Component
class RecordNoAnswerStep implements StepUseCase {

	private final HostAnswering answering;

	RecordNoAnswerStep(HostAnswering answering) {
		this.answering = answering;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.RECORD_NO_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		answering.recordNone(step.subject());
		return Map.of();
	}
}
