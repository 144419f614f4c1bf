package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** Opens a round of the vote on the last question. */
@Component
class OpenVoteStep implements StepUseCase {

	private final Voting voting;

	OpenVoteStep(Voting voting) {
		this.voting = voting;
	}

	@Override
	public String step() {
		return AppraisalProcess.OPEN_VOTE;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return voting.open(step.subject());
	}
}
