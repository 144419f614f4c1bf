package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.Collection;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.Awaited;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what a scale-up waits for. Of what has come in meanwhile nobody is reminded. */
@Service
@Transactional
class ScaleUpReminders {

	private final ScaleUpStore scaleUps;
	private final ScaleUpReceivers receivers;
	private final Governance governance;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	ScaleUpReminders(ScaleUpStore scaleUps, ScaleUpReceivers receivers, Governance governance, Organisations organisations,
			Notifications notifications, CaseTrail trail, Clock clock) {
		this.scaleUps = scaleUps;
		this.receivers = receivers;
		this.governance = governance;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody who speaks for a receiving unit, once. */
	public void askAll(ScaleUp scaleUp, List<ScaleUpReceiver> asked, Awaited awaited) {
		var offices = asked.stream().map(ScaleUpReceiver::office).distinct().toList();
		tell(scaleUp, offices, "notice.scaleUpAsked", Moments.display(awaited.due()), "");
	}

	/** Everybody who speaks for the unit. */
	public void remind(String modelCode, String unitCode) {
		tellOf(modelCode, unitCode, "notice.scaleUpDue", CaseEventKind.OUTCOME_REMINDED, false);
	}

	/** One level up: the standing agency. */
	public void escalate(String modelCode, String unitCode) {
		tellOf(modelCode, unitCode, "notice.scaleUpOverdue", CaseEventKind.OUTCOME_ESCALATED, true);
	}

	private void tellOf(String modelCode, String unitCode, String key, CaseEventKind kind, boolean oneLevelUp) {
		var scaleUp = scaleUps.open(modelCode).orElseThrow();
		receivers.of(scaleUp.id(), unitCode).filter(receiver -> receiver.state() == ReceiverState.OPEN).ifPresent(receiver -> {
			tell(scaleUp, List.of(oneLevelUp ? scaleUp.standingAgency() : receiver.office()), key,
					Moments.display(scaleUp.awaited().due()), ":" + unitCode);
			trail.add(Deed.of(modelCode, kind, null, receiver.office()).noting("Trả lời tiếp nhận: " + receiver.unitName()));
		});
	}

	/** The host, and the standing agency. */
	public void tellConclusion(ScaleUp scaleUp) {
		var model = governance.of(scaleUp.modelCode());
		tell(scaleUp, List.of(model.hostContact(), scaleUp.standingAgency()), "notice.scaleUpConcluded", null, "");
	}

	private void tell(ScaleUp scaleUp, Collection<String> offices, String key, String due, String about) {
		var name = governance.of(scaleUp.modelCode()).name();
		var people = organisations.membersOfAny(offices, Zone.today(clock));
		notifications.tell(people, new Notice(key, due == null ? List.of(scaleUp.modelCode(), name) : List.of(scaleUp.modelCode(), name, due),
				"/models/" + scaleUp.modelCode(), "scaleUp:" + scaleUp.id() + about));
	}
}
