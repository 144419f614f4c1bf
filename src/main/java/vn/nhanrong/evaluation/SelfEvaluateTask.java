package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** The host's task to say what has become of its model. */
@Component
class SelfEvaluateTask implements TaskUseCase<SelfEvaluateForm> {

	private final ScoringView view;
	private final EvaluationStore evaluations;
	private final SelfEvaluating selfEvaluating;

	SelfEvaluateTask(ScoringView view, EvaluationStore evaluations, SelfEvaluating selfEvaluating) {
		this.view = view;
		this.evaluations = evaluations;
		this.selfEvaluating = selfEvaluating;
	}

	@Override
	public String task() {
		return EvaluationScoringProcess.SELF_EVALUATE;
	}

	@Override
	public Class<SelfEvaluateForm> form() {
		return SelfEvaluateForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var shown = view.ofPlan(evaluations.open(task.subject()).orElseThrow());
		var rows = selfEvaluating.indicators(task.subject()).stream().<Map<String, Object>>map(indicator -> Map.of("name",
				indicator.name(), "unit", indicator.unit(), "baseline", indicator.baseline(), "target", indicator.target())).toList();
		shown.put("results", rows.isEmpty() ? List.of(Map.of()) : rows);
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, SelfEvaluateForm form) {
		selfEvaluating.give(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
