package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.evaluation.EvaluationOutcome;
import vn.nhanrong.evaluation.EvaluationSummary;
import vn.nhanrong.evaluation.Evaluations;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;

/** From the beginning of a retirement to its final reasons: the proposal, and what the host says to it. */
@Service
@Transactional
class RetirementHearing {

	private final RetirementStore retirements;
	private final EndingJudges judges;
	private final Evaluations evaluations;
	private final EndingReminders reminders;
	private final EndingProperties properties;
	private final TaskDeadlines deadlines;
	private final Governance governance;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	RetirementHearing(RetirementStore retirements, EndingJudges judges, Evaluations evaluations, EndingReminders reminders,
			EndingProperties properties, TaskDeadlines deadlines, Governance governance, Register register, CaseTrail trail, Clock clock) {
		this.retirements = retirements;
		this.judges = judges;
		this.evaluations = evaluations;
		this.reminders = reminders;
		this.properties = properties;
		this.deadlines = deadlines;
		this.governance = governance;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a retirement, or goes on with the one that is under way.
	 *
	 * @return what the process has to know of it
	 * @throws Refusal {@code CONFLICT} if no retirement leads on from where the model stands
	 */
	public Map<String, Object> begin(String modelCode) {
		var retirement = retirements.of(modelCode).orElseGet(() -> open(governance.of(modelCode)));
		if (retirement.isConcluded()) {
			throw Refusal.conflict("refusal.model.status", modelCode);
		}
		return Map.of(RetirementProcess.STANDING_AGENCY, retirement.standingAgency(), RetirementProcess.JUDGE, retirement.judge());
	}

	/** What a list of before had as being retired is so already. */
	private Retirement open(GovernedModel model) {
		if (model.status() != ModelStatus.RETIRING) {
			var former = register.changeStatus(model.code(), ModelStatus.RETIRING);
			trail.add(Deed.of(model.code(), CaseEventKind.BECAME_RETIRING).changing(former, ModelStatus.RETIRING));
		}
		return retirements.open(model, judges.choose(model), clock.instant());
	}

	/** @throws Refusal if the user is of the host's unit, a field is wrong, or the host has been asked already */
	public void propose(String modelCode, ProposeRetirementForm form, String username, String office) {
		var retirement = open(modelCode);
		judges.require(username, modelCode, retirement.hostId());
		boolean evaluated = evaluations.latest(modelCode).map(EvaluationSummary::outcome).filter(EvaluationOutcome.RETIRE::equals).isPresent();
		var proposal = form.check(evaluated, retirement.statusBefore());
		if (!retirements.propose(retirement.id(), proposal, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.RETIREMENT_PROPOSED, username, office)
			.noting(Typed.shortened("Căn cứ: " + proposal.ground().words() + ". " + proposal.reasons(), 4000)));
	}

	/** Asks whoever speaks for the host today. @return what the process has to know: the office, and when its task's timers fire */
	public Map<String, Object> ask(String modelCode) {
		var retirement = open(modelCode);
		var awaited = deadlines.fromToday(properties.endingAnswerDays());
		retirements.ask(retirement.id(), governance.of(modelCode).hostContact(), awaited.due());
		var asked = open(modelCode).answer();
		reminders.askForAnswer(modelCode, asked);
		return Map.of(RetirementProcess.HOST_CONTACT, asked.office(), RetirementProcess.ANSWER_REMINDER, awaited.reminder(),
				RetirementProcess.ANSWER_DUE, awaited.due(), RetirementProcess.ANSWER_ESCALATION, awaited.escalation(),
				RetirementProcess.ANSWER_CLOSING, awaited.closing());
	}

	/** @throws Refusal if the user does not speak for the host, objects without a reason, or is no longer waited for */
	public void answer(String modelCode, HostAnswerForm form, String username, String office) {
		form.check();
		var retirement = open(modelCode);
		if (retirement.answer() == null || !retirement.answer().office().equals(office)) {
			throw Refusal.forbidden("refusal.ending.notHost");
		}
		if (!retirements.answer(retirement.id(), form.answer(), form.reasons(), username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.RETIREMENT_ANSWERED, username, office));
	}

	/** The time is over: that is no agreement. */
	public void recordNoAnswer(String modelCode) {
		var retirement = open(modelCode);
		if (retirements.answer(retirement.id(), HostStance.NO_ANSWER, null, null, clock.instant())) {
			trail.add(Deed.of(modelCode, CaseEventKind.RETIREMENT_NOT_ANSWERED, null, retirement.answer().office()));
		}
	}

	/** @throws Refusal if the user is of the host's unit, an objection is not replied to, or the host is still waited for */
	public void decide(String modelCode, DecideRetirementForm form, String username, String office) {
		var retirement = open(modelCode);
		judges.require(username, modelCode, retirement.hostId());
		var answer = retirement.answer();
		var conclusion = form.check(answer != null && answer.objects());
		if (!retirements.decide(retirement.id(), conclusion, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.RETIREMENT_DECIDED, username, office)
			.noting(Typed.shortened(conclusion.reasons(), 4000)));
	}

	private Retirement open(String modelCode) {
		return retirements.of(modelCode).filter(retirement -> !retirement.isConcluded())
			.orElseThrow(() -> Refusal.conflict("refusal.ending.notAsked"));
	}
}
