package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The decision is issued: the receiving units are asked. */
@Component
class AskReceivingUnitsStep implements StepUseCase {

	private final ScaleUpAnswers answers;

	AskReceivingUnitsStep(ScaleUpAnswers answers) {
		this.answers = answers;
	}

	@Override
	public String step() {
		return ScaleUpProcess.ASK_RECEIVING_UNITS;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return answers.ask(step.subject());
	}
}
