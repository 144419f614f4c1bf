package vn.nhanrong.outcome;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.organisation.Organisations;
import vn.nhanrong.outcome.ConsolidationRound.PlanState;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.CaseTrail.Deed;
import vn.nhanrong.register.Governance;
import vn.nhanrong.shared.Moments;
import vn.nhanrong.shared.Zone;

/** Tells people what a consolidation waits for. Of what has come in meanwhile nobody is reminded. */
@Service
@Transactional
class ConsolidationReminders {

	private final ConsolidationStore consolidations;
	private final Governance governance;
	private final Organisations organisations;
	private final Notifications notifications;
	private final CaseTrail trail;
	private final Clock clock;

	ConsolidationReminders(ConsolidationStore consolidations, Governance governance, Organisations organisations,
			Notifications notifications, CaseTrail trail, Clock clock) {
		this.consolidations = consolidations;
		this.governance = governance;
		this.organisations = organisations;
		this.notifications = notifications;
		this.trail = trail;
		this.clock = clock;
	}

	/** Everybody who speaks for the host. */
	public void ask(Consolidation consolidation, ConsolidationRound round, boolean sentBack) {
		tell(consolidation, List.of(round.hostContact()), sentBack ? "notice.consolidationPlanSentBack" : "notice.consolidationPlanAsked", round);
	}

	public void remind(String modelCode) {
		tellOf(modelCode, "notice.consolidationPlanDue", CaseEventKind.OUTCOME_REMINDED, false);
	}

	/** One level up: the standing agency. */
	public void escalate(String modelCode) {
		tellOf(modelCode, "notice.consolidationPlanOverdue", CaseEventKind.OUTCOME_ESCALATED, true);
	}

	private void tellOf(String modelCode, String key, CaseEventKind kind, boolean oneLevelUp) {
		var consolidation = consolidations.open(modelCode).orElseThrow();
		var round = consolidations.round(consolidation.id());
		if (round.planState() == PlanState.ASKED) {
			tell(consolidation, List.of(oneLevelUp ? consolidation.standingAgency() : round.hostContact()), key, round);
			trail.add(Deed.of(modelCode, kind, null, round.hostContact()).noting("Kế hoạch củng cố"));
		}
	}

	/** The host, and the standing agency. */
	public void tellConclusion(Consolidation consolidation, String key) {
		tell(consolidation, List.of(governance.of(consolidation.modelCode()).hostContact(), consolidation.standingAgency()), key, null);
	}

	/** @param round whose plan it is about; null where it is about none */
	private void tell(Consolidation consolidation, List<String> offices, String key, ConsolidationRound round) {
		var arguments = new ArrayList<>(List.of(consolidation.modelCode(), governance.of(consolidation.modelCode()).name()));
		var once = "consolidation:" + consolidation.id();
		if (round != null) {
			String due = Moments.display(round.awaited().due());
			arguments.add(due);
			once += ":" + round.number() + ":" + due;
		}
		notifications.tell(organisations.membersOfAny(offices, Zone.today(clock)),
				new Notice(key, arguments, "/models/" + consolidation.modelCode(), once));
	}
}
