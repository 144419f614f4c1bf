package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** A panel member's task to vote on what was proposed at the meeting, with no other vote in sight. */
@Component
class VoteOnEvaluationTask implements TaskUseCase<PanelVoteForm> {

	private final OpenEvaluations evaluations;
	private final ConclusionView view;
	private final PanelDeliberation deliberation;

	VoteOnEvaluationTask(OpenEvaluations evaluations, ConclusionView view, PanelDeliberation deliberation) {
		this.evaluations = evaluations;
		this.view = view;
		this.deliberation = deliberation;
	}

	@Override
	public String task() {
		return EvaluationConclusionProcess.VOTE_ON_EVALUATION;
	}

	@Override
	public Class<PanelVoteForm> form() {
		return PanelVoteForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofProposal(evaluations.of(task.subject()));
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PanelVoteForm form) {
		deliberation.vote(task.subject(), form, task.username());
		return Map.of();
	}
}
