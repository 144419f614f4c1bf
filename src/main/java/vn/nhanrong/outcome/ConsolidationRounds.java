package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.evaluation.EvaluationOutcome;
import vn.nhanrong.evaluation.EvaluationSummary;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.outcome.ConsolidationRound.PlanState;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;

/** Begins a consolidation and each of its rounds, and asks the host for its plan. */
@Service
@Transactional
class ConsolidationRounds {

	private final ConsolidationStore consolidations;
	private final ConsolidationJudges judges;
	private final ConsolidationReminders reminders;
	private final Evaluations evaluations;
	private final Documents documents;
	private final Governance governance;
	private final TaskDeadlines deadlines;
	private final ConsolidationProperties properties;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	ConsolidationRounds(ConsolidationStore consolidations, ConsolidationJudges judges, ConsolidationReminders reminders,
			Evaluations evaluations, Documents documents, Governance governance, TaskDeadlines deadlines, ConsolidationProperties properties,
			Register register, CaseTrail trail, Clock clock) {
		this.consolidations = consolidations;
		this.judges = judges;
		this.reminders = reminders;
		this.evaluations = evaluations;
		this.documents = documents;
		this.governance = governance;
		this.deadlines = deadlines;
		this.properties = properties;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a consolidation with its first round, unless one is under way.
	 *
	 * @return what the process has to know of it
	 * @throws vn.nhanrong.shared.Refusal {@code CONFLICT} if no consolidation follows where the model stands
	 */
	public Map<String, Object> begin(String modelCode) {
		if (consolidations.open(modelCode).isEmpty()) {
			begin(governance.of(modelCode));
		}
		var consolidation = consolidations.open(modelCode).orElseThrow();
		return Map.of(ConsolidationProcess.STANDING_AGENCY, consolidation.standingAgency(), ConsolidationProcess.CONSOLIDATION_JUDGE,
				consolidation.judge());
	}

	private void begin(GovernedModel model) {
		UUID report = evaluations.latest(model.code()).filter(this::asksForConsolidation).map(EvaluationSummary::report).orElse(null);
		var former = register.changeStatus(model.code(), ModelStatus.CONSOLIDATING);
		String judge = judges.of(model);
		consolidations.begin(model, judge, report, clock.instant());
		consolidations.beginRound(consolidations.open(model.code()).orElseThrow().id(), 1, clock.instant());
		trail.add(Deed.of(model.code(), CaseEventKind.BECAME_CONSOLIDATING).changing(former, ModelStatus.CONSOLIDATING).about(report)
			.noting(report == null ? "Theo kết luận rà soát định kỳ" : "Theo kết luận đánh giá"));
		judges.recused(judge, model.hostId()).forEach(person -> trail.add(Deed.of(model.code(), CaseEventKind.MEMBER_RECUSED, null, judge)
			.noting(person.fullName() + ": thuộc đơn vị chủ trì")));
	}

	/** One that a consolidation has followed already asks for no other: then it was a review that did. */
	private boolean asksForConsolidation(EvaluationSummary evaluation) {
		return evaluation.outcome() == EvaluationOutcome.CONSOLIDATE && documents.find(evaluation.report()).isPresent()
				&& !consolidations.restsOn(evaluation.report());
	}

	/**
	 * Asks the host for a plan: at the beginning of a round, and where one was sent back. After a first round that did not
	 * recover the model the second begins.
	 *
	 * @return what the process has to know: whom it asks, and until when
	 */
	public Map<String, Object> ask(String modelCode) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		if (consolidations.round(consolidation.id()).isReviewed()) {
			consolidations.beginRound(consolidation.id(), consolidations.round(consolidation.id()).number() + 1, clock.instant());
		}
		var round = consolidations.round(consolidation.id());
		if (round.planState() == PlanState.APPROVED) {
			throw new IllegalStateException("the plan to consolidate " + modelCode + " is approved already");
		}
		var contact = governance.of(modelCode).hostContact();
		var awaited = deadlines.fromToday(properties.consolidationPlanDays());
		boolean sentBack = round.planState() == PlanState.SENT_BACK;
		consolidations.ask(round.id(), contact, awaited);
		reminders.ask(consolidation, consolidations.round(consolidation.id()), sentBack);
		return Map.of(ConsolidationProcess.HOST_CONTACT, contact, ConsolidationProcess.PLAN_REMINDER, awaited.reminder(),
				ConsolidationProcess.PLAN_DUE, awaited.due(), ConsolidationProcess.PLAN_ESCALATION, awaited.escalation(),
				ConsolidationProcess.PLAN_CLOSING, awaited.closing());
	}

	/** No plan is no agreement to anything: the standing agency makes one. */
	public void recordNoPlan(String modelCode) {
		var round = consolidations.round(consolidations.open(modelCode).orElseThrow().id());
		if (consolidations.plan(round.id(), PlanState.ASKED, PlanState.NOT_GIVEN)) {
			trail.add(Deed.of(modelCode, CaseEventKind.CONSOLIDATION_NOT_PLANNED, null, round.hostContact())
				.noting("Lần " + round.number()));
		}
	}
}
