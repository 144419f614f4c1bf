package vn.nhanrong.outcome;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.document.Documents;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.organisation.TaskDeadlines;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.NewSite;
import vn.nhanrong.register.Register;
import vn.nhanrong.register.Sites;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.Typed;
import vn.nhanrong.shared.Zone;

/** Asks the receiving units once the decision is issued, takes their answers, and makes the sites of those that accepted. */
@Service
@Transactional
class ScaleUpAnswers {

	private final ScaleUpStore scaleUps;
	private final ScaleUpReceivers receivers;
	private final ScaleUpReminders reminders;
	private final TaskDeadlines deadlines;
	private final ScaleUpProperties properties;
	private final Organisations organisations;
	private final Documents documents;
	private final Register register;
	private final Sites sites;
	private final CaseTrail trail;
	private final Clock clock;

	ScaleUpAnswers(ScaleUpStore scaleUps, ScaleUpReceivers receivers, ScaleUpReminders reminders, TaskDeadlines deadlines,
			ScaleUpProperties properties, Organisations organisations, Documents documents, Register register, Sites sites,
			CaseTrail trail, Clock clock) {
		this.scaleUps = scaleUps;
		this.receivers = receivers;
		this.reminders = reminders;
		this.deadlines = deadlines;
		this.properties = properties;
		this.organisations = organisations;
		this.documents = documents;
		this.register = register;
		this.sites = sites;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Asks all receiving units, unless that was done.
	 *
	 * @return what the process has to know: those that are waited for, and until when
	 */
	public Map<String, Object> ask(String modelCode) {
		if (!scaleUps.open(modelCode).orElseThrow().isAsked()) {
			ask(scaleUps.open(modelCode).orElseThrow());
		}
		var scaleUp = scaleUps.open(modelCode).orElseThrow();
		var asked = receivers.of(scaleUp.id()).stream().filter(receiver -> receiver.state() == ReceiverState.OPEN)
			.map(ScaleUpReceiver::unitCode).collect(Collectors.joining(" "));
		var awaited = scaleUp.awaited();
		return Map.of(ScaleUpProcess.RECEIVER_UNITS, asked, ScaleUpProcess.SCALE_UP_REMINDER, awaited.reminder(),
				ScaleUpProcess.SCALE_UP_DUE, awaited.due(), ScaleUpProcess.SCALE_UP_ESCALATION, awaited.escalation(),
				ScaleUpProcess.SCALE_UP_CLOSING, awaited.closing());
	}

	private void ask(ScaleUp scaleUp) {
		if (documents.find(scaleUp.decision()).isEmpty()) {
			throw new IllegalStateException("the decision to scale up " + scaleUp.modelCode() + " is not issued");
		}
		var awaited = deadlines.fromToday(properties.scaleUpAnswerDays());
		scaleUps.ask(scaleUp.id(), awaited, clock.instant());
		for (var receiver : receivers.of(scaleUp.id())) {
			var contact = organisations.contactOf(receiver.unitId(), today());
			receivers.ask(receiver.id(), contact.orElse(scaleUp.standingAgency()), contact.isEmpty());
		}
		var asked = receivers.of(scaleUp.id());
		reminders.askAll(scaleUp, asked, awaited);
		var unspoken = asked.stream().filter(ScaleUpReceiver::onBehalf).map(ScaleUpReceiver::unitName).collect(Collectors.joining(", "));
		trail.add(Deed.of(scaleUp.modelCode(), CaseEventKind.SCALE_UP_ASKED).about(scaleUp.decision()).noting(Typed.shortened(
				"%d đơn vị, hạn %s%s".formatted(asked.size(), Moments.display(awaited.due()),
						unspoken.isEmpty() ? "" : "; chưa có đầu mối, cơ quan thường trực trả lời thay: " + unspoken), 4000)));
	}

	/** Code of the office that was asked for this unit. */
	@Transactional(readOnly = true)
	public String officeOf(String modelCode, String unitCode) {
		return receiver(scaleUps.open(modelCode).orElseThrow(), unitCode).office();
	}

	/**
	 * Touches nothing but the unit's own row and the history: many may answer in the same instant.
	 *
	 * @throws Refusal if this office does not speak for the unit, a field is wrong, or the unit is no longer waited for
	 */
	public void answer(String modelCode, String unitCode, AnswerScaleUpForm form, String username, String office) {
		var scaleUp = scaleUps.open(modelCode).orElseThrow(() -> Refusal.conflict("refusal.scaleUp.notAsked"));
		var receiver = receiver(scaleUp, unitCode);
		if (office == null || !office.equals(receiver.office())) {
			throw Refusal.forbidden("refusal.scaleUp.notReceiver", receiver.unitName());
		}
		var first = form.check(documents.find(scaleUp.decision()).orElseThrow().summary().issuedOn());
		boolean taken = first == null ? receivers.decline(modelCode, unitCode, form.reason(), username, clock.instant())
				: receivers.accept(modelCode, unitCode, first, form.groups().intValue(), username, clock.instant());
		if (!taken) {
			throw Refusal.conflict("refusal.scaleUp.notAsked");
		}
		trail.add(Deed.of(modelCode, first == null ? CaseEventKind.SCALE_UP_DECLINED : CaseEventKind.SCALE_UP_ACCEPTED, username, office)
			.noting(Typed.shortened(note(receiver, form, first), 4000)));
	}

	private static String note(ScaleUpReceiver receiver, AnswerScaleUpForm form, LocalDate first) {
		return receiver.unitName() + (receiver.onBehalf() ? " (cơ quan thường trực trả lời thay)" : "") + ": "
				+ (first == null ? form.reason() : "từ %s, %d tổ thực hiện".formatted(Moments.day(first), form.groups()));
	}

	/** Not answering is no agreement. */
	public void recordNone(String modelCode, String unitCode) {
		var receiver = receiver(scaleUps.open(modelCode).orElseThrow(), unitCode);
		if (receivers.recordNone(modelCode, unitCode)) {
			trail.add(Deed.of(modelCode, CaseEventKind.SCALE_UP_NOT_ANSWERED, null, receiver.office()).noting(receiver.unitName()));
		}
	}

	/** Makes the sites, and the model is recognised at the wider scope. Once, however often the step is taken. */
	public void conclude(String modelCode) {
		scaleUps.open(modelCode).ifPresent(scaleUp -> {
			var all = receivers.of(scaleUp.id());
			var accepted = all.stream().filter(receiver -> receiver.state() == ReceiverState.ACCEPTED).toList();
			accepted.forEach(receiver -> addSite(scaleUp, receiver));
			scaleUps.conclude(scaleUp.id(), clock.instant());
			var former = register.changeStatus(modelCode, ModelStatus.RECOGNISED);
			trail.add(Deed.of(modelCode, CaseEventKind.SCALE_UP_CONCLUDED).about(scaleUp.decision()).noting(figures(all)));
			trail.add(Deed.of(modelCode, CaseEventKind.BECAME_RECOGNISED).changing(former, ModelStatus.RECOGNISED)
				.noting(accepted.isEmpty() ? "Phạm vi không đổi" : "Ở phạm vi rộng hơn, thêm " + accepted.size() + " điểm mô hình"));
			reminders.tellConclusion(scaleUp);
		});
	}

	private void addSite(ScaleUp scaleUp, ScaleUpReceiver receiver) {
		if (sites.add(new NewSite(scaleUp.modelCode(), receiver.unitId(), receiver.startsOn(), receiver.groups(), scaleUp.decision()))) {
			trail.add(Deed.of(scaleUp.modelCode(), CaseEventKind.SITE_CREATED).about(scaleUp.decision())
				.noting("%s, từ %s, %d tổ thực hiện".formatted(receiver.unitName(), Moments.day(receiver.startsOn()), receiver.groups())));
		}
	}

	private static String figures(List<ScaleUpReceiver> all) {
		return "Đồng ý %d/%d, từ chối %d, không trả lời %d".formatted(count(all, ReceiverState.ACCEPTED), all.size(),
				count(all, ReceiverState.DECLINED), count(all, ReceiverState.NO_ANSWER));
	}

	private static long count(List<ScaleUpReceiver> all, ReceiverState state) {
		return all.stream().filter(receiver -> receiver.state() == state).count();
	}

	private ScaleUpReceiver receiver(ScaleUp scaleUp, String unitCode) {
		return Optional.ofNullable(unitCode).flatMap(code -> receivers.of(scaleUp.id(), code))
			.orElseThrow(() -> new IllegalStateException(unitCode + " is to receive nothing of " + scaleUp.modelCode()));
	}

	private LocalDate today() {
		return Zone.today(clock);
	}
}
