package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.outcome.ConsolidationRound.PlanState;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Zone;

/** Takes the corrective plan, has it approved or sent back, and drafts the decision on it. */
@Service
@Transactional
class ConsolidationPlanning {

	private final ConsolidationStore consolidations;
	private final ConsolidationPlans plans;
	private final ConsolidationJudges judges;
	private final ConsolidationProperties properties;
	private final Documents documents;
	private final Drafts drafts;
	private final Governance governance;
	private final Organisations organisations;
	private final CaseTrail trail;
	private final Clock clock;

	ConsolidationPlanning(ConsolidationStore consolidations, ConsolidationPlans plans, ConsolidationJudges judges,
			ConsolidationProperties properties, Documents documents, Drafts drafts, Governance governance, Organisations organisations, CaseTrail trail,
			Clock clock) {
		this.consolidations = consolidations;
		this.plans = plans;
		this.judges = judges;
		this.properties = properties;
		this.documents = documents;
		this.drafts = drafts;
		this.governance = governance;
		this.organisations = organisations;
		this.trail = trail;
		this.clock = clock;
	}

	/** The last day that an action can have as its deadline: at the re-review it has to be past. */
	LocalDate lastDay() {
		return today().plusMonths(properties.reReviewMonths());
	}

	/** The host's. @throws Refusal if a field is wrong, or it is no longer waited for */
	public void give(String modelCode, ConsolidationPlanForm form, String username, String office) {
		add(modelCode, form, false, username, office);
	}

	/** The standing agency's, as the host sent none. @throws Refusal if a field is wrong */
	public void giveInstead(String modelCode, ConsolidationPlanForm form, String username, String office) {
		add(modelCode, form, true, username, office);
	}

	private void add(String modelCode, ConsolidationPlanForm form, boolean instead, String username, String office) {
		var content = form.check(today(), lastDay());
		var round = round(modelCode);
		if (!consolidations.plan(round.id(), instead ? PlanState.NOT_GIVEN : PlanState.ASKED, PlanState.GIVEN)) {
			throw Refusal.conflict("refusal.consolidation.notAsked");
		}
		plans.add(round.id(), content, instead, office, username, clock.instant());
		trail.add(Deed.of(modelCode, CaseEventKind.CONSOLIDATION_PLANNED, username, office).noting("Lần %d, %d việc%s".formatted(
				round.number(), content.actions().size(), instead ? "; cơ quan thường trực lập thay đơn vị chủ trì" : "")));
	}

	/** @throws Refusal if the user is of the host's unit, a field is wrong, or no plan waits for it */
	public PlanVerdict decide(String modelCode, ApproveConsolidationForm form, String username, String office) {
		judges.require(username, consolidations.open(modelCode).orElseThrow());
		form.check();
		var round = round(modelCode);
		boolean approved = form.outcome() == PlanVerdict.APPROVED;
		if (!consolidations.plan(round.id(), PlanState.GIVEN, approved ? PlanState.APPROVED : PlanState.SENT_BACK)) {
			throw Refusal.conflict("refusal.consolidation.notAsked");
		}
		plans.decide(plans.latest(round.id()).orElseThrow().id(), approved ? null : form.reason(), username, clock.instant());
		trail.add(Deed.of(modelCode, approved ? CaseEventKind.CONSOLIDATION_APPROVED : CaseEventKind.CONSOLIDATION_SENT_BACK, username, office)
			.noting(approved ? "Lần " + round.number() : form.reason()));
		return form.outcome();
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareDecision(String modelCode) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		var rule = governance.of(modelCode).rule();
		if (round(modelCode).decision() == null) {
			consolidations.decide(round(modelCode).id(), drafts.draft(new NewDraft(TemplateKind.CONSOLIDATION, modelCode,
					rule.signingOffice(), rule.clerkOffice(), rule.standingAgency(), text(consolidation).facts())));
		}
		return Map.of(IssuanceProcess.DOCUMENT, round(modelCode).decision().toString(), IssuanceProcess.SIGNING_OFFICE,
				rule.signingOffice(), IssuanceProcess.CLERK_OFFICE, rule.clerkOffice());
	}

	private ConsolidationDecisionText text(Consolidation consolidation) {
		var model = governance.of(consolidation.modelCode());
		var round = consolidations.round(consolidation.id());
		var report = consolidation.report() == null ? null : documents.find(consolidation.report()).orElseThrow().summary();
		return new ConsolidationDecisionText(model, round.number(), plans.latest(round.id()).orElseThrow().content(), report,
				groupName(model.rule().standingAgency()), groupName(model.rule().authority()));
	}

	private ConsolidationRound round(String modelCode) {
		return consolidations.round(consolidations.open(modelCode).orElseThrow().id());
	}

	private String groupName(String code) {
		return organisations.groups(List.of(code)).stream().map(GroupSummary::name).findFirst().orElseThrow();
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
