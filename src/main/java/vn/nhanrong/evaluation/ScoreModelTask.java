package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.TaskUseCase;

/** A panel member's task to score the model, with all that is known of it and nobody else's scores in sight. */
@Component
class ScoreModelTask implements TaskUseCase<ScoreModelForm> {

	private final ScoringView view;
	private final EvaluationStore evaluations;
	private final Scorecards scorecards;
	private final Scoring scoring;

	ScoreModelTask(ScoringView view, EvaluationStore evaluations, Scorecards scorecards, Scoring scoring) {
		this.view = view;
		this.evaluations = evaluations;
		this.scorecards = scorecards;
		this.scoring = scoring;
	}

	@Override
	public String task() {
		return EvaluationScoringProcess.SCORE_MODEL;
	}

	@Override
	public Class<ScoreModelForm> form() {
		return ScoreModelForm.class;
	}

	@Override
	public Map<String, Object> view(TaskAtHand task) {
		var evaluation = evaluations.open(task.subject()).orElseThrow();
		var shown = view.ofVerification(evaluation);
		shown.put("scores", rows(scorecards.withId(evaluation.scorecardId())));
		return shown;
	}

	private static List<Map<String, Object>> rows(Scorecard scorecard) {
		var language = LocaleContextHolder.getLocale();
		return scorecard.criteria().stream().<Map<String, Object>>map(criterion -> Map.of("code", criterion.code(), "criterion",
				criterion.name(language), "max", criterion.max(), "reason", "")).toList();
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ScoreModelForm form) {
		scoring.give(task.subject(), form, task.username());
		return Map.of();
	}
}
