package vn.nhanrong.outcome;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to say what it thinks of its model's retirement. */
@Component
class AnswerRetirementTask implements TaskUseCase<HostAnswerForm> {

	private final RetirementView view;
	private final RetirementHearing hearing;

	AnswerRetirementTask(RetirementView view, RetirementHearing hearing) {
		this.view = view;
		this.hearing = hearing;
	}

	@Override
	public String task() {
		return RetirementProcess.ANSWER_RETIREMENT;
	}

	@Override
	public Class<HostAnswerForm> form() {
		return HostAnswerForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		return view.ofProposal(task.subject());
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, HostAnswerForm form) {
		hearing.answer(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
