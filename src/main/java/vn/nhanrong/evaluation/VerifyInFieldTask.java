package vn.nhanrong.evaluation;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The standing agency's task to look at the model on the spot and write down what it finds. */
@Component
class VerifyInFieldTask implements TaskUseCase<VerifyInFieldForm> {

	private final ScoringView view;
	private final EvaluationStore evaluations;
	private final FieldVerifications verifications;

	VerifyInFieldTask(ScoringView view, EvaluationStore evaluations, FieldVerifications verifications) {
		this.view = view;
		this.evaluations = evaluations;
		this.verifications = verifications;
	}

	@Override
	public String task() {
		return EvaluationScoringProcess.VERIFY_IN_FIELD;
	}

	@Override
	public Class<VerifyInFieldForm> form() {
		return VerifyInFieldForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.open(task.subject()).orElseThrow();
		var shown = view.ofSelfEvaluation(evaluation);
		view.monthsInOperation(evaluation).ifPresent(months -> shown.put("monthsInOperation", months));
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, VerifyInFieldForm form) {
		verifications.record(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
