package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** A receiving unit's task to accept or decline. One office may have it for several units, each on its own. */
@Component
class AnswerScaleUpTask implements TaskUseCase<AnswerScaleUpForm> {

	private final ScaleUpView view;
	private final ScaleUpAnswers answers;

	AnswerScaleUpTask(ScaleUpView view, ScaleUpAnswers answers) {
		this.view = view;
		this.answers = answers;
	}

	@Override
	public String task() {
		return ScaleUpProcess.ANSWER_SCALE_UP;
	}

	@Override
	public Class<AnswerScaleUpForm> form() {
		return AnswerScaleUpForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofOffer(task.subject(), task.text(ScaleUpProcess.RECEIVER_UNIT));
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, AnswerScaleUpForm form) {
		answers.answer(task.subject(), task.text(ScaleUpProcess.RECEIVER_UNIT), form, task.username(), task.office());
		return Map.of();
	}
}
