package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** When a vote is no longer waited for. */
@Component
class RecordNoVoteStep implements StepUseCase {

	private final Voting voting;

	RecordNoVoteStep(Voting voting) {
		this.voting = voting;
	}

	@Override
	public String step() {
		return AppraisalProcess.RECORD_NO_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		voting.recordNone(step.subject(), step.text(AppraisalProcess.VOTER));
		return Map.of();
	}
}
