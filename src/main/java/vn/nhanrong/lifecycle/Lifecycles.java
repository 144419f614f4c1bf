package vn.nhanrong.lifecycle;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.evaluation.EvaluationKind;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/**
 * What pages and other modules ask of a model's life, and ask for in it. Only members of the standing agency that the
 * competence rule names for the model may ask for something; for another host, administrators too.
 */
@Service
@Transactional
public class Lifecycles {

	private static final int LONGEST = 2000;
	private static final int AT_ONCE = 500;

	private final Lives lives;
	private final Schedule schedule;
	private final Register register;
	private final Governance governance;
	private final Evaluations evaluations;
	private final CaseTrail trail;
	private final ApplicationEventPublisher events;

	Lifecycles(Lives lives, Schedule schedule, Register register, Governance governance, Evaluations evaluations, CaseTrail trail,
			ApplicationEventPublisher events) {
		this.lives = lives;
		this.schedule = schedule;
		this.register = register;
		this.governance = governance;
		this.evaluations = evaluations;
		this.trail = trail;
		this.events = events;
	}

	/**
	 * Begins to watch over a model that is on record as recognised or as a pilot.
	 *
	 * @throws Refusal {@code CONFLICT} where it is none, is watched over already, or no rule says who decides on it
	 */
	public void enter(String modelCode) {
		var model = governance.of(modelCode);
		boolean carriedOn = model.status() == ModelStatus.PILOT || model.status() == ModelStatus.RECOGNISED;
		if (!carriedOn || lives.of(modelCode).isPresent()) {
			throw Refusal.conflict("refusal.model.status", modelCode);
		}
		events.publishEvent(new LifeEntered(modelCode, model.rule().standingAgency()));
	}

	/** Every model that may be; those that no rule applies to are left for later. @return how many were */
	public int enterAll() {
		var outside = lives.outside(AT_ONCE).stream().filter(governance::isGoverned).toList();
		outside.forEach(this::enter);
		return outside.size();
	}

	/** Empty where nobody watches over the model. @param user null for nobody in particular */
	@Transactional(readOnly = true)
	public Optional<LifeView> of(String modelCode, CurrentUser user) {
		return lives.of(modelCode).map(life -> {
			var summary = register.find(modelCode).orElseThrow().summary();
			boolean lasts = life.endedAt() == null;
			var due = lasts ? schedule.nextEvaluation(life, summary) : Optional.<EvaluationCalendar.Due>empty();
			boolean mayAsk = lasts && user != null && governance.isGoverned(modelCode)
					&& user.groups().contains(governance.of(modelCode).rule().standingAgency());
			var asked = lives.asked(modelCode).stream().map(request -> request.kind().name()).toList();
			return new LifeView(lasts, lasts ? schedule.nextReview(life).lastDay() : null,
					due.map(EvaluationCalendar.Due::kind).orElse(null), due.map(EvaluationCalendar.Due::on).orElse(null),
					due.filter(one -> one.on().isBefore(schedule.today())).isPresent(), evaluations.isUnderWay(modelCode),
					life.suspendedUntil(), asked, mayAsk);
		});
	}

	/** @throws Refusal if a field is wrong, the user may not, or it can't be held now */
	public void requestEvaluation(String modelCode, EvaluationKind kind, String reason, CurrentUser user) {
		var model = lasting(modelCode, user);
		if (kind == null) {
			throw Refusal.field("kind", "refusal.life.kind");
		}
		if (model.status() == ModelStatus.PILOT && kind == EvaluationKind.FINAL) {
			throw Refusal.field("kind", "refusal.life.pilotFinal");
		}
		if (life(modelCode).isSuspended()) {
			throw Refusal.conflict("refusal.life.suspended");
		}
		ask(model, LifeRequest.Kind.valueOf(kind.name()), reason, user);
		trail.add(Deed.of(modelCode, CaseEventKind.EVALUATION_REQUESTED, user.username(), model.rule().standingAgency())
			.noting(reason.strip()));
		events.publishEvent(new EvaluationRequested(modelCode));
	}

	/** @throws Refusal if the reason is missing, the user may not, or it is suspended already */
	public void requestSuspension(String modelCode, String reason, CurrentUser user) {
		var model = lasting(modelCode, user);
		if (life(modelCode).isSuspended()) {
			throw Refusal.conflict("refusal.life.suspended");
		}
		ask(model, LifeRequest.Kind.SUSPENSION, reason, user);
		events.publishEvent(new SuspensionRequested(modelCode));
	}

	/** @throws Refusal if the user may not, or it is not suspended */
	public void requestResumption(String modelCode, CurrentUser user) {
		lasting(modelCode, user);
		if (!life(modelCode).isSuspended()) {
			throw Refusal.conflict("refusal.life.notSuspended");
		}
		events.publishEvent(new ResumptionRequested(modelCode));
	}

	/** @throws Refusal if the reason is missing, the user may not, or it is asked for already */
	public void requestHostTransfer(String modelCode, String reason, CurrentUser user) {
		// Where the host was abolished there may be no rule for it any more: then an administrator asks.
		if (user.is(Role.ADMINISTRATOR)) {
			requireLasting(modelCode);
			ask(modelCode, null, LifeRequest.Kind.HOST_TRANSFER, reason, user);
		} else {
			ask(lasting(modelCode, user), LifeRequest.Kind.HOST_TRANSFER, reason, user);
		}
		events.publishEvent(new HostTransferRequested(modelCode));
	}

	private void ask(GovernedModel model, LifeRequest.Kind kind, String reason, CurrentUser user) {
		ask(model.code(), model.rule().standingAgency(), kind, reason, user);
	}

	private void ask(String modelCode, String office, LifeRequest.Kind kind, String reason, CurrentUser user) {
		if (reason == null || reason.isBlank()) {
			throw Refusal.field("reason", "form.NotBlank");
		}
		if (reason.length() > LONGEST) {
			throw Refusal.field("reason", "form.Size", 0, LONGEST);
		}
		if (!lives.ask(modelCode, kind, reason.strip(), user.username(), office)) {
			throw Refusal.conflict("refusal.life.asked");
		}
	}

	private GovernedModel lasting(String modelCode, CurrentUser user) {
		var model = governance.of(modelCode);
		if (!user.groups().contains(model.rule().standingAgency())) {
			throw Refusal.forbidden("refusal.life.forbidden");
		}
		requireLasting(modelCode);
		return model;
	}

	private void requireLasting(String modelCode) {
		if (lives.of(modelCode).filter(life -> life.endedAt() == null).isEmpty()) {
			throw Refusal.conflict("refusal.life.none");
		}
	}

	private Life life(String modelCode) {
		return lives.of(modelCode).orElseThrow();
	}
}
