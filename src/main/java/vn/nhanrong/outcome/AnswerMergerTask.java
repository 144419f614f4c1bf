package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** A host's task to say what it thinks of the merger. */
@Component
class AnswerMergerTask implements TaskUseCase<HostAnswerForm> {

	private final MergerView view;
	private final MergerHearing hearing;

	AnswerMergerTask(MergerView view, MergerHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return MergerProcess.ANSWER_MERGER;
	}

	@Override
	public Class<HostAnswerForm> form() {
		return HostAnswerForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofAnswer(task.subject(), task.text(MergerProcess.HOST));
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, HostAnswerForm form) {
		hearing.answer(task.subject(), task.text(MergerProcess.HOST), form, task.username(), task.office());
		return Map.of();
	}
}
