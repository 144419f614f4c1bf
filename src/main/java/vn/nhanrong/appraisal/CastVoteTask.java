package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** A member's task to vote on the question, with all opinions and no other vote in sight. */
@Component
class CastVoteTask implements TaskUseCase<CastVoteForm> {

	private final VoteView view;
	private final Voting voting;

	CastVoteTask(VoteView view, Voting voting) {
		this.view = view;
		this.voting = voting;
	}

	@Override
	public String task() {
		return AppraisalProcess.CAST_VOTE;
	}

	@Override
	public Class<CastVoteForm> form() {
		return CastVoteForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofQuestion(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, CastVoteForm form) {
		voting.cast(task.subject(), form, task.username());
		return Map.of();
	}
}
