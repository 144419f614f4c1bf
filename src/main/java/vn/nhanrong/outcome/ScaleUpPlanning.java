package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.document.IssuanceProcess;
import vn.nhanrong.document.template.Drafts;
import vn.nhanrong.document.template.NewDraft;
import vn.nhanrong.document.template.TemplateKind;
import vn.nhanrong.evaluation.EvaluationOutcome;
import vn.nhanrong.evaluation.EvaluationSummary;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.organisation.GroupSummary;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** From the evaluation that asks for a scale-up to the decision on it. */
@Service
@Transactional
class ScaleUpPlanning {

	private final ScaleUpStore scaleUps;
	private final ScaleUpReceivers receivers;
	private final ReceivingUnits units;
	private final Evaluations evaluations;
	private final Documents documents;
	private final Drafts drafts;
	private final Governance governance;
	private final Organisations organisations;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	ScaleUpPlanning(ScaleUpStore scaleUps, ScaleUpReceivers receivers, ReceivingUnits units, Evaluations evaluations,
			Documents documents, Drafts drafts, Governance governance, Organisations organisations, Register register, CaseTrail trail, Clock clock) {
		this.scaleUps = scaleUps;
		this.receivers = receivers;
		this.units = units;
		this.evaluations = evaluations;
		this.documents = documents;
		this.drafts = drafts;
		this.governance = governance;
		this.organisations = organisations;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a scale-up, unless one is under way.
	 *
	 * @return what the process has to know of it
	 * @throws Refusal {@code CONFLICT} unless the last evaluation has a signed report, decided on a scale-up, and no other
	 *         scale-up rested on it
	 */
	public Map<String, Object> begin(String modelCode) {
		if (scaleUps.open(modelCode).isEmpty()) {
			begin(governance.of(modelCode));
		}
		return Map.of(ScaleUpProcess.STANDING_AGENCY, scaleUps.open(modelCode).orElseThrow().standingAgency());
	}

	private void begin(GovernedModel model) {
		var evaluation = evaluations.latest(model.code()).filter(this::asksForScaleUp)
			.orElseThrow(() -> Refusal.conflict("refusal.scaleUp.evaluation", model.name()));
		if (scaleUps.restsOn(evaluation.report())) {
			throw Refusal.conflict("refusal.scaleUp.again", model.name());
		}
		var former = register.changeStatus(model.code(), ModelStatus.SCALING_UP);
		scaleUps.begin(model, evaluation.report(), clock.instant());
		trail.add(Deed.of(model.code(), CaseEventKind.BECAME_SCALING_UP).changing(former, ModelStatus.SCALING_UP).about(evaluation.report()));
	}

	/** A report that is on its way has not been signed yet. */
	private boolean asksForScaleUp(EvaluationSummary evaluation) {
		return evaluation.outcome() == EvaluationOutcome.SCALE_UP && documents.find(evaluation.report()).isPresent();
	}

	/** @throws Refusal if a field is wrong, or the scale-up has been decided on already */
	public void plan(String modelCode, PlanScaleUpForm form, String username, String office) {
		var scaleUp = scaleUps.open(modelCode).filter(open -> open.decision() == null)
			.orElseThrow(() -> Refusal.conflict("refusal.scaleUp.decided"));
		var offers = form.check(units.of(modelCode, scaleUp.hostId()));
		scaleUps.plan(scaleUp.id(), new ScaleUp.Plan(form.adaptation(), form.schedule()), username, clock.instant());
		receivers.plan(scaleUp.id(), offers);
		trail.add(Deed.of(modelCode, CaseEventKind.SCALE_UP_PLANNED, username, office).noting(Typed.shortened(
				"%d đơn vị tiếp nhận: %s".formatted(offers.size(), String.join(", ", offers.stream().map(offer -> offer.unit().name()).toList())), 4000)));
	}

	/** @return what the process has to know of the draft */
	public Map<String, Object> prepareDecision(String modelCode) {
		var scaleUp = scaleUps.open(modelCode).filter(open -> open.plan() != null)
			.orElseThrow(() -> new IllegalStateException("no scale-up of " + modelCode + " is planned"));
		var model = governance.of(modelCode);
		var rule = model.rule();
		if (scaleUp.decision() == null) {
			var text = new ScaleUpDecisionText(model, scaleUp, receivers.of(scaleUp.id()), report(scaleUp), groupName(rule.standingAgency()),
					groupName(rule.authority()));
			scaleUps.decide(scaleUp.id(), drafts.draft(new NewDraft(TemplateKind.SCALE_UP, modelCode, rule.signingOffice(),
					rule.clerkOffice(), rule.standingAgency(), text.facts())));
		}
		var decision = scaleUps.open(modelCode).orElseThrow().decision();
		return Map.of(IssuanceProcess.DOCUMENT, decision.toString(), IssuanceProcess.SIGNING_OFFICE, rule.signingOffice(),
				IssuanceProcess.CLERK_OFFICE, rule.clerkOffice());
	}

	private ScaleUpDecisionText.Report report(ScaleUp scaleUp) {
		var evaluation = evaluations.latest(scaleUp.modelCode()).orElseThrow();
		return new ScaleUpDecisionText.Report(documents.find(scaleUp.report()).orElseThrow().summary(), evaluation.grade());
	}

	private String groupName(String code) {
		return organisations.groups(List.of(code)).stream().map(GroupSummary::name).findFirst().orElseThrow();
	}
}
