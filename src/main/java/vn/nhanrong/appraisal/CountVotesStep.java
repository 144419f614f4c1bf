package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.StepUseCase;

/** All votes are in, or no longer waited for. */
@Component
class CountVotesStep implements StepUseCase {

	private final Voting voting;

	CountVotesStep(Voting voting) {
		this.voting = voting;
	}

	@Override
	public String step() {
		return AppraisalProcess.COUNT_VOTES;
	}

	@Override
	public Map<String, Object> run(StepAtHand step) {
		return voting.count(step.subject());
	}
}
