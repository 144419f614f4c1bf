package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.EndOfSites;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.ModelSummary;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** From the decision on a merger to its end. */
@Service
@Transactional
class MergerSettling {

	private final MergerStore mergers;
	private final MergerAnswers answers;
	private final HandedOverItems items;
	private final EndingDecisions decisions;
	private final EndingReminders reminders;
	private final EndingProperties properties;
	private final TaskDeadlines deadlines;
	private final Drafts drafts;
	private final Governance governance;
	private final Register register;
	private final EndOfSites sites;
	private final CaseTrail trail;
	private final Clock clock;

	MergerSettling(MergerStore mergers, MergerAnswers answers, HandedOverItems items, EndingDecisions decisions,
			EndingReminders reminders, EndingProperties properties, TaskDeadlines deadlines, Drafts drafts, Governance governance,
			Register register, EndOfSites sites, CaseTrail trail, Clock clock) {
		this.mergers = mergers;
		this.answers = answers;
		this.items = items;
		this.decisions = decisions;
		this.reminders = reminders;
		this.properties = properties;
		this.deadlines = deadlines;
		this.drafts = drafts;
		this.governance = governance;
		this.register = register;
		this.sites = sites;
		this.trail = trail;
		this.clock = clock;
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareDecision(String modelCode) {
		var merger = open(modelCode);
		if (merger.conclusion() == null) {
			throw new IllegalStateException("the merger of " + modelCode + " has no final reasons");
		}
		var model = governance.of(modelCode);
		var rule = model.rule();
		if (merger.decision() == null) {
			var text = new MergerDecisionText(model, surviving(merger), merger, answers.of(merger), decisions.report(modelCode),
					decisions.name(rule.standingAgency()), decisions.name(rule.authority()), properties.handOverDays());
			mergers.draft(merger.id(), drafts.draft(new NewDraft(TemplateKind.MERGER, modelCode, rule.signingOffice(),
					rule.clerkOffice(), rule.standingAgency(), text.facts())));
		}
		return Map.of(IssuanceProcess.DOCUMENT, open(modelCode).decision().toString(), IssuanceProcess.SIGNING_OFFICE, rule.signingOffice(),
				IssuanceProcess.CLERK_OFFICE, rule.clerkOffice());
	}

	/** The decision is issued: the host is told to hand over. @return what the process has to know of it */
	public Map<String, Object> order(String modelCode) {
		var merger = open(modelCode);
		decisions.requireIssued(merger.decision(), modelCode);
		var awaited = deadlines.fromToday(properties.handOverDays());
		mergers.order(merger.id(), governance.of(modelCode).hostContact(), awaited.due());
		var order = open(modelCode).order();
		reminders.askForHandOver(modelCode, order);
		return Map.of(MergerProcess.HOST_CONTACT, order.office(), MergerProcess.HAND_OVER_REMINDER, awaited.reminder(),
				MergerProcess.HAND_OVER_DUE, awaited.due(), MergerProcess.HAND_OVER_ESCALATION, awaited.escalation());
	}

	/** @throws Refusal if the user does not speak for the host, a row is wrong, or nothing is waited for */
	public void handOver(String modelCode, HandOverForm form, String username, String office) {
		var merger = open(modelCode);
		if (merger.order() == null || !merger.order().office().equals(office)) {
			throw Refusal.forbidden("refusal.ending.notHost");
		}
		var handed = form.check(decisions.requireIssued(merger.decision(), modelCode).issuedOn(), today());
		if (!mergers.handOver(merger.id(), username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		items.ofMerger(merger.id(), handed);
		trail.add(Deed.of(modelCode, CaseEventKind.MERGER_HANDED_OVER, username, office).noting(EndingDecisions.note(handed)));
	}

	/** @throws Refusal if a field is wrong, the amounts don't add up, or nothing was handed over yet */
	public void settle(String modelCode, SettleMergerForm form, String username, String office) {
		var merger = open(modelCode);
		var settlement = form.check(merger.plan() != null && merger.plan().passedOn().contains(PassedOn.BUDGET));
		if (!mergers.settle(merger.id(), settlement, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.BUDGET_SETTLED, username, office)
			.noting("Dự toán %s đồng, được cấp %s đồng, đã chi %s đồng, chuyển giao %s đồng, hoàn trả %s đồng".formatted(
					PlanTexts.amount(settlement.estimate()), PlanTexts.amount(settlement.allocated()), PlanTexts.amount(settlement.spent()),
					PlanTexts.amount(settlement.transferred()), PlanTexts.amount(settlement.returned()))));
	}

	/** Once, however often the step is taken; never without a signed decision. */
	public void conclude(String modelCode) {
		var merger = mergers.of(modelCode).orElseThrow();
		if (merger.isConcluded()) {
			return;
		}
		decisions.requireIssued(merger.decision(), modelCode);
		var surviving = surviving(merger);
		mergers.conclude(merger.id(), clock.instant());
		register.mergeInto(modelCode, surviving.code());
		settleSites(merger);
		String name = register.find(modelCode).orElseThrow().summary().name();
		trail.add(Deed.of(modelCode, CaseEventKind.BECAME_MERGED).changing(ModelStatus.MERGING, ModelStatus.MERGED).about(merger.decision())
			.noting("Hợp nhất vào %s – %s".formatted(surviving.code(), surviving.name())));
		trail.add(Deed.of(surviving.code(), CaseEventKind.MERGER_CONCLUDED).about(merger.decision())
			.noting("Đã nhận %s – %s".formatted(modelCode, name)));
		reminders.tellEnd(modelCode, "notice.modelMerged", answers.of(merger).stream().map(MergerAnswer::office).toList());
	}

	private void settleSites(Merger merger) {
		var passedOn = merger.plan().passedOn();
		String heir = heir(merger.plan().survivingCode());
		if (passedOn.contains(PassedOn.GROUPS)) {
			sites.joinGroups(merger.modelCode(), heir, today(), merger.decision());
		}
		if (passedOn.contains(PassedOn.SITES)) {
			sites.passOn(merger.modelCode(), heir, today(), merger.decision());
		} else {
			sites.end(merger.modelCode(), today());
		}
	}

	/** Where the surviving model has been merged on since the decision, what passes on goes there. */
	private String heir(String survivingCode) {
		var next = register.find(survivingCode).orElseThrow().mergedInto();
		return next == null ? survivingCode : heir(next.code());
	}

	private ModelSummary surviving(Merger merger) {
		return register.find(merger.plan().survivingCode()).orElseThrow().summary();
	}

	private Merger open(String modelCode) {
		return mergers.of(modelCode).filter(merger -> !merger.isConcluded())
			.orElseThrow(() -> Refusal.conflict("refusal.ending.notAsked"));
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
