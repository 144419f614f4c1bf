package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When the host's answer is no longer waited for. */
@Component
class RecordNoRetirementAnswerStep implements StepUseCase {

	private final RetirementHearing hearing;

	RecordNoRetirementAnswerStep(RetirementHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return RetirementProcess.RECORD_NO_RETIREMENT_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		hearing.recordNoAnswer(step.subject());
		return Map.of();
	}
}
