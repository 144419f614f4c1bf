package vn.nhanrong.appraisal;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to put a question to the recognition authority, with all opinions before it. */
@Component
class PutQuestionTask implements TaskUseCase<PutQuestionForm> {

	private static final int USUAL_MONTHS = 12;

	private final VoteView view;
	private final Voting voting;
	private final AppraisalProperties properties;

	PutQuestionTask(VoteView view, Voting voting, AppraisalProperties properties) {
		this.view = view;
		this.voting = voting;
		this.properties = properties;
	}

	@Override
	public String task() {
		return AppraisalProcess.PUT_QUESTION;
	}

	@Override
	public Class<PutQuestionForm> form() {
		return PutQuestionForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var shown = view.ofOpinions(task.subject());
		shown.put("target", Recognition.PILOT.name());
		shown.put("pilotMonths", USUAL_MONTHS);
		shown.put("votingDays", properties.votingDays());
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PutQuestionForm form) {
		voting.put(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
