package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.TaskUseCase;

/** The host's task to answer the result before it is decided on. */
@Component
class AnswerEvaluationTask implements TaskUseCase<AnswerEvaluationForm> {

	private final OpenEvaluations evaluations;
	private final HostAnswers answers;
	private final HostAnswering answering;
	private final ConclusionView view;

	AnswerEvaluationTask(OpenEvaluations evaluations, HostAnswers answers, HostAnswering answering, ConclusionView view) {
		this.evaluations = evaluations;
		this.answers = answers;
		this.answering = answering;
		this.view = view;
	}

	@Override
	public String task() {
		return EvaluationConclusionProcess.ANSWER_EVALUATION;
	}

	@Override
	public Class<AnswerEvaluationForm> form() {
		return AnswerEvaluationForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.of(task.subject());
		var shown = view.ofResult(evaluation);
		shown.put("closing", Moments.display(answers.of(evaluation.id()).orElseThrow().closing()));
		shown.put("criterionChoices", evaluations.result(evaluation).criteria().stream()
			.map(criterion -> Map.of("value", criterion.code(), "label", criterion.code() + " – " + criterion.name())).toList());
		shown.put("objections", List.of());
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, AnswerEvaluationForm form) {
		answering.answer(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
