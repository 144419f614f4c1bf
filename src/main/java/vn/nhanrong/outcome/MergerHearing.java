package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.register.GovernedModel;
import vn.nhanrong.register.HostSummary;
import vn.nhanrong.register.ModelDetails;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;
import vn.nhanrong.shared.Zone;

/** From the beginning of a merger to its final reasons: the plan, and what both hosts say to it. */
@Service
@Transactional
class MergerHearing {

	private final MergerStore mergers;
	private final MergerAnswers answers;
	private final EndingJudges judges;
	private final EndingReminders reminders;
	private final EndingProperties properties;
	private final TaskDeadlines deadlines;
	private final Governance governance;
	private final Organisations organisations;
	private final Register register;
	private final CaseTrail trail;
	private final Clock clock;

	MergerHearing(MergerStore mergers, MergerAnswers answers, EndingJudges judges, EndingReminders reminders,
			EndingProperties properties, TaskDeadlines deadlines, Governance governance, Organisations organisations, Register register,
			CaseTrail trail, Clock clock) {
		this.mergers = mergers;
		this.answers = answers;
		this.judges = judges;
		this.reminders = reminders;
		this.properties = properties;
		this.deadlines = deadlines;
		this.governance = governance;
		this.organisations = organisations;
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Begins a merger, or goes on with the one that is under way.
	 *
	 * @return what the process has to know of it
	 * @throws Refusal {@code CONFLICT} if no merger leads on from where the model stands
	 */
	public Map<String, Object> begin(String modelCode) {
		var merger = mergers.of(modelCode).orElseGet(() -> open(governance.of(modelCode)));
		if (merger.isConcluded()) {
			throw Refusal.conflict("refusal.model.status", modelCode);
		}
		return Map.of(MergerProcess.STANDING_AGENCY, merger.standingAgency(), MergerProcess.JUDGE, merger.judge());
	}

	/** What a list of before had as being merged is so already. */
	private Merger open(GovernedModel model) {
		if (model.status() != ModelStatus.MERGING) {
			var former = register.changeStatus(model.code(), ModelStatus.MERGING);
			trail.add(Deed.of(model.code(), CaseEventKind.BECAME_MERGING).changing(former, ModelStatus.MERGING));
		}
		return mergers.open(model, judges.choose(model), clock.instant());
	}

	/** @throws Refusal if the user is of the host's unit, a field is wrong, or it has been decided on */
	public void plan(String modelCode, PlanMergerForm form, String username, String office) {
		var merger = open(modelCode);
		judges.require(username, modelCode, merger.hostId());
		var plan = form.check(form.surviving() != null && survives(modelCode, form.surviving()));
		if (!mergers.plan(merger.id(), plan, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.MERGER_PLANNED, username, office)
			.noting(Typed.shortened("Hợp nhất vào %s. %s".formatted(nameOf(plan.survivingCode()), plan.reasons()), 4000)));
	}

	private boolean survives(String modelCode, String surviving) {
		return !surviving.equals(modelCode) && register.find(surviving).map(found -> found.summary().status())
			.filter(ModelStatus.RECOGNISED::equals).isPresent();
	}

	/**
	 * Asks whoever speaks for the two hosts today, and says who concludes: nobody of either.
	 *
	 * @return what the process has to know: the offices and the committee, and when the timers fire
	 */
	public Map<String, Object> ask(String modelCode) {
		var merger = open(modelCode);
		var awaited = deadlines.fromToday(properties.endingAnswerDays());
		if (mergers.ask(merger.id(), judges.choose(governance.of(modelCode), survivingHost(merger)), awaited.due())) {
			var hosts = hostsByOffice(merger);
			hosts.forEach((office, names) -> answers.ask(merger, office, List.copyOf(hosts.keySet()).indexOf(office),
					String.join("; ", names)));
			reminders.askForMergerAnswers(modelCode, hosts.keySet(), awaited.due());
		}
		var waitedFor = answers.of(merger).stream().filter(MergerAnswer::isOpen).map(MergerAnswer::office).toList();
		return Map.of(MergerProcess.HOSTS, String.join(" ", waitedFor), MergerProcess.JUDGE, open(modelCode).judge(),
				MergerProcess.ANSWER_REMINDER, awaited.reminder(), MergerProcess.ANSWER_DUE, awaited.due(),
				MergerProcess.ANSWER_ESCALATION, awaited.escalation(), MergerProcess.ANSWER_CLOSING, awaited.closing());
	}

	/** Names of the units that each office speaks for; both where one speaks for both. */
	private Map<String, List<String>> hostsByOffice(Merger merger) {
		var own = governance.of(merger.modelCode());
		HostSummary other = model(merger.plan().survivingCode()).summary().host();
		long otherId = survivingHost(merger);
		var today = Zone.today(clock);
		var hosts = new LinkedHashMap<String, List<String>>();
		hosts.computeIfAbsent(own.hostContact(), office -> new ArrayList<>()).add(own.host());
		var offices = hosts.computeIfAbsent(organisations.contactOf(otherId, today).orElse(merger.standingAgency()),
				office -> new ArrayList<>());
		if (!offices.contains(other.name())) {
			offices.add(other.name());
		}
		return hosts;
	}

	/** Id of the unit that hosts the other model today. */
	private long survivingHost(Merger merger) {
		return organisations.unitWithCode(model(merger.plan().survivingCode()).summary().host().code()).orElseThrow().id();
	}

	/** @throws Refusal if the user does not speak for this host, objects without a reason, or is no longer waited for */
	public void answer(String modelCode, String host, HostAnswerForm form, String username, String office) {
		form.check();
		if (!host.equals(office)) {
			throw Refusal.forbidden("refusal.ending.notHost");
		}
		if (!answers.answer(open(modelCode), office, form.answer(), form.reasons(), username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.MERGER_ANSWERED, username, office));
	}

	/** The time is over: that is no agreement. */
	public void recordNoAnswer(String modelCode, String host) {
		if (answers.answer(open(modelCode), host, HostStance.NO_ANSWER, null, null, clock.instant())) {
			trail.add(Deed.of(modelCode, CaseEventKind.MERGER_NOT_ANSWERED, null, host));
		}
	}

	/** @throws Refusal if the user is of either host's unit, an objection is not replied to, or a host is still waited for */
	public void decide(String modelCode, DecideMergerForm form, String username, String office) {
		var merger = open(modelCode);
		judges.require(username, modelCode, merger.hostId());
		var given = answers.of(merger);
		if (given.isEmpty() || has(given, MergerAnswer::isOpen)) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		judges.require(username, modelCode, survivingHost(merger));
		var conclusion = form.check(has(given, answer -> answer.stance() == HostStance.OBJECT),
				survives(modelCode, merger.plan().survivingCode()));
		boolean anew = form.outcome() == DecideMergerForm.Outcome.PLAN_ANEW;
		if (!anew && !mergers.decide(merger.id(), conclusion, username, clock.instant())) {
			throw Refusal.conflict("refusal.ending.notAsked");
		}
		trail.add(Deed.of(modelCode, CaseEventKind.MERGER_DECIDED, username, office)
			.noting(Typed.shortened((anew ? "Lập phương án khác. " : "") + conclusion.reasons(), 4000)));
	}

	private static boolean has(List<MergerAnswer> answers, Predicate<MergerAnswer> what) {
		return answers.stream().anyMatch(what);
	}

	private String nameOf(String code) {
		return "%s – %s".formatted(code, model(code).summary().name());
	}

	private ModelDetails model(String code) {
		return register.find(code).orElseThrow(() -> Refusal.notFound("refusal.model.unknown", code));
	}

	private Merger open(String modelCode) {
		return mergers.of(modelCode).filter(merger -> !merger.isConcluded())
			.orElseThrow(() -> Refusal.conflict("refusal.ending.notAsked"));
	}
}
