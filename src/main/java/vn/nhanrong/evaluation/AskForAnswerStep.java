package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The result is known: the host may answer it. */
@Component
class AskForAnswerStep implements StepUseCase {

	private final HostAnswering answering;

	AskForAnswerStep(HostAnswering answering) {
		this.answering = answering;
	}

	@Override
	public String step() {
		return EvaluationConclusionProcess.ASK_FOR_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return answering.ask(step.subject());
	}
}
