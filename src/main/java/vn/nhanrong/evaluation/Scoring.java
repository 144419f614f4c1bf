package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** Hands the score sheets out to the panel, and takes them back. */
@Service
@Transactional
class Scoring {

	private final EvaluationStore evaluations;
	private final EvaluationPlans plans;
	private final ScoreSheets sheets;
	private final Scorecards scorecards;
	private final TaskDeadlines deadlines;
	private final ScoringReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	Scoring(EvaluationStore evaluations, EvaluationPlans plans, ScoreSheets sheets, Scorecards scorecards, TaskDeadlines deadlines,
			ScoringReminders reminders, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.plans = plans;
		this.sheets = sheets;
		this.scorecards = scorecards;
		this.deadlines = deadlines;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/** Begins the round of the latest plan, unless it has begun. @return what the process has to know of it */
	public Map<String, Object> open(String modelCode) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		var plan = plans.latest(evaluation.id()).orElseThrow();
		var awaited = sheets.awaited(plan.id()).orElseGet(() -> ask(evaluation, plan));
		return Map.of(EvaluationScoringProcess.PANELISTS, String.join(" ", sheets.awaitedFrom(plan.id())),
				EvaluationScoringProcess.SCORE_REMINDER, awaited.reminder(), EvaluationScoringProcess.SCORE_DUE, awaited.due(),
				EvaluationScoringProcess.SCORE_ESCALATION, awaited.escalation(), EvaluationScoringProcess.SCORE_CLOSING,
				awaited.closing());
	}

	private Awaited ask(Evaluation evaluation, EvaluationPlan plan) {
		var awaited = deadlines.fromToday(plan.scoringDays());
		sheets.open(evaluation, plan.id(), awaited, clock.instant());
		reminders.askForScores(evaluation, plan, awaited.due());
		return awaited;
	}

	/**
	 * Writes in two statements, neither of which touches what another member writes.
	 *
	 * @throws Refusal if a criterion is not scored as it should, or this user has no sheet to give now
	 */
	public void give(String modelCode, ScoreModelForm form, String username) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		var scores = form.check(scorecards.withId(evaluation.scorecardId()).criteria());
		String committee = sheets.give(modelCode, username, scores, clock.instant())
			.orElseThrow(() -> Refusal.conflict("refusal.evaluation.notYours"));
		trail.add(Deed.of(modelCode, CaseEventKind.SCORED, username, committee));
	}

	public void recordNone(String modelCode, String username) {
		sheets.recordNone(modelCode, username).ifPresent(name -> trail.add(Deed.of(modelCode, CaseEventKind.NOT_SCORED).noting(name)));
	}
}
