package vn.nhanrong.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.EvaluationResult.OfCriterion;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.DecisionTables;
import vn.nhanrong.shared.Moments;

/**
 * What the scores come to. The total is the sum of the means as they are printed, and the tables decide on printed figures:
 * whoever reads the report can reckon it all again.
 */
@Service
@Transactional
class ResultComputation {

	private static final Set<CaseEventKind> CONSOLIDATED = EnumSet.of(CaseEventKind.CONSOLIDATION_PLANNED,
			CaseEventKind.CONSOLIDATION_CONCLUDED, CaseEventKind.BECAME_CONSOLIDATING);

	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final ScoreSheets sheets;
	private final FieldVerifications verifications;
	private final ObjectProvider<ActivityEvidence> evidence;
	private final DecisionTables tables;
	private final PanelPapers papers;
	private final JdbcClient jdbc;
	private final CaseTrail trail;
	private final Clock clock;

	ResultComputation(EvaluationStore evaluations, EvaluationPlans plans, ScoreSheets sheets, FieldVerifications verifications,
			ObjectProvider<ActivityEvidence> evidence, DecisionTables tables, PanelPapers papers, JdbcClient jdbc, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.plans = plans;
		this.sheets = sheets;
		this.verifications = verifications;
		this.evidence = evidence;
		this.tables = tables;
		this.papers = papers;
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** Computed once, however often it is asked. @return whether there was anything to compute */
	public Map<String, Object> compute(String modelCode) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		if (evaluations.result(evaluation.id()).isEmpty()) {
			long plan = plans.latest(evaluation.id()).orElseThrow().id();
			var means = sheets.means(plan);
			if (means.isEmpty()) {
				return Map.of(EvaluationScoringProcess.SCORING_OUTCOME, EvaluationScoringProcess.NO_SCORES);
			}
			var result = decide(evaluation, means, sheets.given(plan));
			keep(evaluation, result);
			papers.ofScores(evaluation, plan);
			trail.add(Deed.of(modelCode, CaseEventKind.RESULT_COMPUTED).noting(ScoringNotes.computed(result)));
		}
		return Map.of(EvaluationScoringProcess.SCORING_OUTCOME, EvaluationScoringProcess.SCORED);
	}

	private EvaluationResult decide(Evaluation evaluation, List<OfCriterion> means, int scoredBy) {
		var found = verifications.of(evaluation.id()).orElseThrow();
		boolean formalistic = evidence.stream().anyMatch(activity -> activity.formalistic(evaluation.modelCode()));
		var total = means.stream().map(OfCriterion::mean).reduce(BigDecimal.ZERO, BigDecimal::add);
		var grade = Grade.valueOf(answer("grade", Map.of("monthsInOperation", found.monthsInOperation(), "fundsAccounted",
				found.fundsAccounted(), "personalData", found.personalData(), "formalistic", formalistic, "total", total.doubleValue(),
				"c4", mean(means, "C4"), "c3", mean(means, "C3"), "baselineExists", found.baselineExists())));
		var verdict = Verdict.valueOf(answer("verdict", Map.of("grade", grade.name(), "formalistic", formalistic)));
		var outcome = EvaluationOutcome.valueOf(answer("default-outcome", Map.of("grade", grade.name(), "consolidatedBefore",
				trail.tells(evaluation.modelCode(), CONSOLIDATED), "remedyNeeded",
				formalistic || found.personalData() || !found.fundsAccounted())));
		return new EvaluationResult(total, means, scoredBy, grade, verdict, outcome, clock.instant());
	}

	private String answer(String table, Map<String, Object> facts) {
		return (String) tables.decide(table, facts).values().iterator().next();
	}

	/** Two decimals and no more: a double keeps them apart well enough. */
	private static double mean(List<OfCriterion> means, String code) {
		return means.stream().filter(criterion -> criterion.code().equals(code)).findFirst().orElseThrow().mean().doubleValue();
	}

	private void keep(Evaluation evaluation, EvaluationResult result) {
		jdbc.sql("""
				insert into evaluation_result (evaluation_id, total, scored_by, grade, verdict, default_outcome, computed_at)
				values (:evaluation, :total, :scoredBy, :grade, :verdict, :outcome, :at)""")
			.param("evaluation", evaluation.id()).param("total", result.total()).param("scoredBy", result.scoredBy())
			.param("grade", result.grade().name()).param("verdict", result.verdict().name())
			.param("outcome", result.defaultOutcome().name()).param("at", Moments.utc(result.computedAt())).update();
		result.criteria().forEach(criterion -> jdbc.sql("""
				insert into evaluation_criterion_result (evaluation_id, criterion_id, mean, lowest, highest)
				select :evaluation, id, :mean, :lowest, :highest from scorecard_criterion
				where scorecard_id = :scorecard and code = :code""")
			.param("evaluation", evaluation.id()).param("scorecard", evaluation.scorecardId()).param("code", criterion.code())
			.param("mean", criterion.mean()).param("lowest", criterion.lowest()).param("highest", criterion.highest()).update());
	}
}
