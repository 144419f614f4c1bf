package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** The merger is planned: both hosts are asked. */
@Component
class AskForMergerAnswersStep implements StepUseCase {

	private final MergerHearing hearing;

	AskForMergerAnswersStep(MergerHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return MergerProcess.ASK_FOR_MERGER_ANSWERS;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return hearing.ask(step.subject());
	}
}
