package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.TaskUseCase;
import vn.nhanrong.shared.Zone;

/** The standing agency's task to plan an evaluation. */
@Component
class PlanEvaluationTask implements TaskUseCase<PlanEvaluationForm> {

	private final ScoringView view;
	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final Planning planning;
	private final ScoringProperties properties;
	private final Clock clock;

	PlanEvaluationTask(ScoringView view, EvaluationStore evaluations, EvaluationPlans plans, Planning planning,
			ScoringProperties properties, Clock clock) {
		this.view = view;
		this.evaluations = evaluations;
		this.plans = plans;
		this.planning = planning;
		this.properties = properties;
		this.clock = clock;
	}

	@Override
	public String task() {
		return EvaluationScoringProcess.PLAN_EVALUATION;
	}

	@Override
	public Class<PlanEvaluationForm> form() {
		return PlanEvaluationForm.class;
	}

	/** What was planned before, where nobody scored by it. */
	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.open(task.subject()).orElseThrow();
		var shown = view.ofModel(evaluation);
		var before = plans.latest(evaluation.id());
		shown.put("plannedBefore", before.isPresent());
		shown.put("periodFrom", before.map(plan -> Moments.day(plan.periodFrom())).orElseGet(() -> view.periodFrom(evaluation)));
		shown.put("periodTo", Moments.day(before.map(EvaluationPlan::periodTo)
			.orElseGet(() -> Zone.today(clock))));
		shown.put("meetingPlace", before.map(EvaluationPlan::meetingPlace).orElse(""));
		shown.put("focus", before.map(EvaluationPlan::focus).orElse(""));
		shown.put("scoringDays", before.map(EvaluationPlan::scoringDays).orElse(properties.scoringDays()));
		return shown;
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, PlanEvaluationForm form) {
		planning.plan(task.subject(), form, task.username(), task.office());
		return Map.of();
	}
}
