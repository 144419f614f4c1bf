package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The retirement is proposed: its host is asked. */
@Component
class AskForRetirementAnswerStep implements StepUseCase {

	private final RetirementHearing hearing;

	AskForRetirementAnswerStep(RetirementHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return RetirementProcess.ASK_FOR_RETIREMENT_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return hearing.ask(step.subject());
	}
}
