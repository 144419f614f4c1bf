package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.outcome.Consolidation.Outcome;
import vn.nhanrong.outcome.ConsolidationPlan.ActionResult;
import vn.nhanrong.outcome.ConsolidationRound.Conclusion;
import vn.nhanrong.register.CaseEvent;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** Reviews a consolidated model again, within two quarters after the decision. */
@Service
@Transactional
class ConsolidationReviewing {

	private final ConsolidationStore consolidations;
	private final ConsolidationPlans plans;
	private final ConsolidationJudges judges;
	private final ConsolidationReminders reminders;
	private final ConsolidationProperties properties;
	private final TaskDeadlines deadlines;
	private final Documents documents;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	ConsolidationReviewing(ConsolidationStore consolidations, ConsolidationPlans plans, ConsolidationJudges judges,
			ConsolidationReminders reminders, ConsolidationProperties properties, TaskDeadlines deadlines, Documents documents,
			Register register, CaseTrail trail, Clock clock) {
		this.consolidations = consolidations;
		this.plans = plans;
		this.judges = judges;
		this.reminders = reminders;
		this.properties = properties;
		this.deadlines = deadlines;
		this.documents = documents;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/** Reckoned from the day of the decision. @return when the re-review begins and until when it has to be done */
	public Map<String, Object> schedule(String modelCode) {
		var round = round(modelCode);
		var decided = documents.find(round.decision())
			.orElseThrow(() -> new IllegalStateException("the decision to consolidate " + modelCode + " is not issued")).summary().issuedOn();
		var day = decided.plusMonths(properties.reReviewMonths());
		if (round.reReviewOn() == null) {
			consolidations.schedule(round.id(), day);
		}
		return Map.of(ConsolidationProcess.RE_REVIEW_AT, deadlines.morningOf(day), ConsolidationProcess.RE_REVIEW_DUE,
				deadlines.eveningOf(reviewedBy(decided)));
	}

	private static LocalDate reviewedBy(LocalDate decided) {
		return decided.plusMonths(ConsolidationProperties.TWO_QUARTERS);
	}

	/**
	 * Says of each action whether it was done, and whether the model has recovered.
	 *
	 * @return a routing result of the process
	 * @throws Refusal if the user is of the host's unit, a field is wrong, or it is reviewed already
	 */
	public String review(String modelCode, ReviewConsolidationForm form, String username, String office) {
		var consolidation = consolidations.open(modelCode).orElseThrow(() -> Refusal.conflict("refusal.consolidation.notAsked"));
		judges.require(username, consolidation);
		var round = consolidations.round(consolidation.id());
		if (round.isReviewed() || round.reReviewOn() == null) {
			throw Refusal.conflict("refusal.consolidation.notAsked");
		}
		var plan = plans.latest(round.id()).orElseThrow();
		var results = form.check(plan.content().actions().size());
		plans.review(plan.id(), results);
		consolidations.review(round.id(), form.conclusion(), form.reason(), username, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.CONSOLIDATION_REVIEWED, username, office).noting(note(round, results, form)));
		if (form.conclusion() == Conclusion.RECOVERED) {
			return ConsolidationProcess.RECOVERED;
		}
		if (!round.isLast()) {
			return ConsolidationProcess.NEXT_ROUND;
		}
		concludeAs(consolidation, Outcome.RETIRE, "Hai lần củng cố chưa đạt, chuyển sang kết thúc mô hình", "notice.consolidationFailed");
		return ConsolidationProcess.RETIRE;
	}

	private static String note(ConsolidationRound round, List<ActionResult> results, ReviewConsolidationForm form) {
		return "Lần %d: %s; đã làm %d/%d việc. %s".formatted(round.number(),
				form.conclusion() == Conclusion.RECOVERED ? "đã củng cố xong" : "chưa đạt",
				results.stream().filter(ActionResult::done).count(), results.size(), form.reason());
	}

	/** The model is recognised again, or a pilot. Once, however often the step is taken. */
	public void conclude(String modelCode) {
		consolidations.open(modelCode).ifPresent(consolidation -> {
			concludeAs(consolidation, Outcome.RECOVERED, "Đã củng cố xong", "notice.consolidated");
			boolean pilot = staysPilot(consolidation);
			var next = pilot ? ModelStatus.PILOT : ModelStatus.RECOGNISED;
			var former = register.changeStatus(modelCode, next);
			trail.add(Deed.of(modelCode, pilot ? CaseEventKind.BECAME_PILOT : CaseEventKind.BECAME_RECOGNISED).changing(former, next)
				.noting("Sau củng cố"));
		});
	}

	/** No evaluation has been held of it yet: only that, and a decision of its authority, makes it more than a pilot. */
	private boolean staysPilot(Consolidation consolidation) {
		return consolidation.askedBy() == Consolidation.AskedBy.REVIEW
				&& trail.last(consolidation.modelCode(), CaseEventKind.BECAME_CONSOLIDATING).map(CaseEvent::before)
					.filter(ModelStatus.PILOT.name()::equals).isPresent();
	}

	private void concludeAs(Consolidation consolidation, Outcome outcome, String note, String notice) {
		consolidations.conclude(consolidation.id(), outcome, clock.instant());
		trail.add(Deed.of(consolidation.modelCode(), CaseEventKind.CONSOLIDATION_CONCLUDED).noting(note));
		reminders.tellConclusion(consolidation, notice);
	}

	private ConsolidationRound round(String modelCode) {
		return consolidations.round(consolidations.open(modelCode).orElseThrow().id());
	}
}
