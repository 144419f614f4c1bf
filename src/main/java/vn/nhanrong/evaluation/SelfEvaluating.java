package vn.nhanrong.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.SelfEvaluation.Result;
import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.proposal.Proposals;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.shared.Refusal;

/** Asks the host for its self-evaluation, takes it, or records that there is none. */
@Service
@Transactional
class SelfEvaluating {

	private final EvaluationStore evaluations;
	private final SelfEvaluations selfEvaluations;
	private final Proposals proposals;
	private final TaskDeadlines deadlines;
	private final ScoringProperties properties;
	private final ScoringReminders reminders;
	private final CaseTrail trail;
	private final Clock clock;

	SelfEvaluating(EvaluationStore evaluations, SelfEvaluations selfEvaluations, Proposals proposals, TaskDeadlines deadlines,
			ScoringProperties properties, ScoringReminders reminders, CaseTrail trail, Clock clock) {
		this.evaluations = evaluations;
		this.selfEvaluations = selfEvaluations;
		this.proposals = proposals;
		this.deadlines = deadlines;
		this.properties = properties;
		this.reminders = reminders;
		this.trail = trail;
		this.clock = clock;
	}

	/** Asks for it, unless that was done. @return when the timers of the host's task fire */
	public Map<String, Object> open(Evaluation evaluation) {
		var awaited = selfEvaluations.of(evaluation.id()).map(SelfEvaluation::awaited).orElseGet(() -> ask(evaluation));
		return Map.of(EvaluationScoringProcess.SELF_EVALUATION_REMINDER, awaited.reminder(),
				EvaluationScoringProcess.SELF_EVALUATION_DUE, awaited.due(), EvaluationScoringProcess.SELF_EVALUATION_ESCALATION,
				awaited.escalation(), EvaluationScoringProcess.SELF_EVALUATION_CLOSING, awaited.closing());
	}

	private Awaited ask(Evaluation evaluation) {
		var awaited = deadlines.fromToday(properties.selfEvaluationDays());
		selfEvaluations.open(evaluation.id(), awaited);
		reminders.askForSelfEvaluation(evaluation, awaited.due());
		return awaited;
	}

	/** The indicators of the model's dossier, nothing reached yet; none where the model was entered from a list. */
	@Transactional(readOnly = true)
	public List<Result> indicators(String modelCode) {
		return proposals.caseFile(modelCode).stream().flatMap(file -> file.indicators().stream())
			.map(indicator -> new Result(indicator.name(), indicator.unit(), indicator.baseline(), indicator.target(), 0)).toList();
	}

	/** @throws Refusal if a field is wrong, or it is no longer waited for */
	public void give(String modelCode, SelfEvaluateForm form, String username, String office) {
		var content = form.check(indicators(modelCode));
		var evaluation = evaluations.open(modelCode).orElseThrow();
		if (!selfEvaluations.give(evaluation.id(), content, username, clock.instant())) {
			throw Refusal.conflict("refusal.evaluation.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.SELF_EVALUATED, username, office));
	}

	public void recordNone(String modelCode) {
		var evaluation = evaluations.open(modelCode).orElseThrow();
		if (selfEvaluations.recordNone(evaluation.id())) {
			trail.add(Deed.of(modelCode, CaseEventKind.NOT_SELF_EVALUATED, null, evaluation.hostContact()));
		}
	}
}
