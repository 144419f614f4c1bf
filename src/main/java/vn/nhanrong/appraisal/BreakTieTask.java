package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The chair's task to decide where the votes are equal. */
@Component
class BreakTieTask implements TaskUseCase<BreakTieForm> {

	private final VoteView view;
	private final Voting voting;

	BreakTieTask(VoteView view, Voting voting) {
		this.view = view;
		this.voting = voting;
	}

	@Override
	public String task() {
		return AppraisalProcess.BREAK_TIE;
	}

	@Override
	public Class<BreakTieForm> form() {
		return BreakTieForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofTie(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, BreakTieForm form) {
		voting.breakTie(task.subject(), form, task.username());
		return Map.of(AppraisalProcess.VOTE_OUTCOME, form.decision().name());
	}
}
