package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** From the decision on a retirement to its end: handover, settlement, archive. */
@Service
@Transactional
class RetirementSettling {

	private final RetirementStore retirements;
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

	RetirementSettling(RetirementStore retirements, HandedOverItems items, EndingDecisions decisions, EndingReminders reminders,
			EndingProperties properties, TaskDeadlines deadlines, Drafts drafts, Governance governance, Register register,
			EndOfSites sites, CaseTrail trail, Clock clock) {
		this.retirements = retirements;
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
		var retirement = open(modelCode);
		if (retirement.conclusion() == null) {
			throw new IllegalStateException("the retirement of " + modelCode + " has no final reasons");
		}
		var model = governance.of(modelCode);
		var rule = model.rule();
		if (retirement.decision() == null) {
			var text = new RetirementDecisionText(model, retirement, decisions.report(modelCode), decisions.name(rule.standingAgency()),
					decisions.name(rule.authority()), properties.handOverDays());
			retirements.draft(retirement.id(), drafts.draft(new NewDraft(TemplateKind.RETIREMENT, modelCode,
					rule.signingOffice(), rule.clerkOffice(), rule.standingAgency(), text.facts())));
		}
		return Map.of(IssuanceProcess.DOCUMENT, open(modelCode).decision().toString(), IssuanceProcess.SIGNING_OFFICE, rule.signingOffice(),
				IssuanceProcess.CLERK_OFFICE, rule.clerkOffice());
	}

	/** The decision is issued: the host is told to hand over. @return what the process has to know of it */
	public Map<String, Object> order(String modelCode) {
		var retirement = open(modelCode);
		decisions.requireIssued(retirement.decision(), modelCode);
		var awaited = deadlines.fromToday(properties.handOverDays());
		retirements.order(retirement.id(), governance.of(modelCode).hostContact(), awaited.due());
		var order = open(modelCode).order();
		reminders.askForHandOver(modelCode, order);
		return Map.of(RetirementProcess.HOST_CONTACT, order.office(), RetirementProcess.HAND_OVER_REMINDER, awaited.reminder(),
				RetirementProcess.HAND_OVER_DUE, awaited.due(), RetirementProcess.HAND_OVER_ESCALATION, awaited.escalation());
	}

	/** @throws Refusal if the user does not speak for the host, a row is wrong, or nothing is waited for */
	public void handOver(String modelCode, HandOverForm form, String username, String office) {
		var retirement = open(modelCode);
		if (retirement.order() == null || !retirement.order().office().equals(office)) {
			throw Refusal.forbidden("refusal.ending.notHost");
		}
		var handed = form.check(decisions.requireIssued(retirement.decision(), modelCode).issuedOn(), today());
		if (!retirements.handOver(retirement.id(), username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		items.ofRetirement(retirement.id(), handed);
		trail.add(Deed.of(modelCode, CaseEventKind.RETIREMENT_HANDED_OVER, username, office).noting(EndingDecisions.note(handed)));
	}

	/** @throws Refusal if a field is wrong, the amounts don't add up, or nothing was handed over yet */
	public void settle(String modelCode, SettleBudgetForm form, String username, String office) {
		var settlement = form.check();
		if (!retirements.settle(open(modelCode).id(), settlement, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.BUDGET_SETTLED, username, office)
			.noting("Dự toán %s đồng, được cấp %s đồng, đã chi %s đồng, hoàn trả %s đồng".formatted(PlanTexts.amount(settlement.estimate()),
					PlanTexts.amount(settlement.allocated()), PlanTexts.amount(settlement.spent()), PlanTexts.amount(settlement.returned()))));
	}

	/** @throws Refusal if a field is wrong, or the budget is not settled yet */
	public void archive(String modelCode, ArchiveDossierForm form, String username, String office) {
		var archive = form.check();
		if (!retirements.archive(open(modelCode).id(), archive, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.DOSSIER_ARCHIVED, username, office).noting("%s; thời hạn bảo quản %d năm; %d hồ sơ"
			.formatted(archive.place(), archive.retentionYears(), archive.files())));
	}

	/** Once, however often the step is taken; never without a signed decision. */
	public void conclude(String modelCode) {
		var retirement = retirements.of(modelCode).orElseThrow();
		if (retirement.isConcluded()) {
			return;
		}
		decisions.requireIssued(retirement.decision(), modelCode);
		retirements.conclude(retirement.id(), clock.instant());
		var former = register.changeStatus(modelCode, ModelStatus.RETIRED);
		sites.end(modelCode, today());
		trail.add(Deed.of(modelCode, CaseEventKind.BECAME_RETIRED).changing(former, ModelStatus.RETIRED).about(retirement.decision()));
		reminders.tellEnd(modelCode, "notice.modelRetired", List.of(retirement.order().office(), retirement.standingAgency()));
	}

	private Retirement open(String modelCode) {
		return retirements.of(modelCode).filter(retirement -> !retirement.isConcluded())
			.orElseThrow(() -> Refusal.conflict("refusal.ending.notAsked"));
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
