package vn.nhanrong.evaluation;

import java.util.List;
import java.util.Map;

import org.springframework.context.MessageSource;
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
	private final MessageSource messages;

	ScoreModelTask(ScoringView view, EvaluationStore evaluations, Scorecards scorecards, Scoring scoring,
			MessageSource messages) {
		this.view = view;
		this.evaluations = evaluations;
		this.scorecards = scorecards;
		this.scoring = scoring;
		this.messages = messages;
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

	/** A row of the form has its fields and nothing else: what the criterion is called stands in the field of its code. */
	private List<Map<String, Object>> rows(Scorecard scorecard) {
		var language = LocaleContextHolder.getLocale();
		return scorecard.criteria().stream().<Map<String, Object>>map(criterion -> Map.of("code", messages.getMessage(
				"evaluation.shown.criterion", new Object[] {criterion.code(), criterion.name(language), criterion.max()}, language))).toList();
	}

	@Override
	public Map<String, Object> complete(TaskAtHand task, ScoreModelForm form) {
		scoring.give(task.subject(), form, task.username());
		return Map.of();
	}
}
