package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When a host's answer is no longer waited for. */
@Component
class RecordNoMergerAnswerStep implements StepUseCase {

	private final MergerHearing hearing;

	RecordNoMergerAnswerStep(MergerHearing hearing) {
		this.hearing = hearing;
	}

	@Override
	public String step() {
		return MergerProcess.RECORD_NO_MERGER_ANSWER;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		hearing.recordNoAnswer(step.subject(), step.text(MergerProcess.HOST));
		return Map.of();
	}
}
