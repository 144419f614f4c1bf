package vn.nhanrong.proposal;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.Accounts;
import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;
import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.ModelStatus;
import vn.nhanrong.register.Register;
import vn.nhanrong.shared.Refusal;

/** What follows from the check of a dossier. Nobody from the proposing unit or the host checks it. */
@Service
@Transactional
class DossierChecks {

	private final ProposalRepository proposals;
	private final ProposalStore store;
	private final Register register;
	private final CaseTrail trail;
	private final Accounts accounts;
	private final Notifications notifications;
	private final Clock clock;

	DossierChecks(ProposalRepository proposals, ProposalStore store, Register register, CaseTrail trail, Accounts accounts,
			Notifications notifications, Clock clock) {
		this.proposals = proposals;
		this.store = store;
		this.register = register;
		this.trail = trail;
		this.accounts = accounts;
		this.notifications = notifications;
		this.clock = clock;
	}

	/** Who checks. @param office code of the standing agency; null where the task was given to the user alone */
	record Checker(String username, String office) {
	}

	void accept(String modelCode, Checker by) {
		var proposal = checkedBy(modelCode, by);
		proposal.checked(ProposalState.ACCEPTED, null);
		var former = register.changeStatus(modelCode, ModelStatus.UNDER_APPRAISAL);
		trail.add(CaseTrail.Deed.of(modelCode, CaseEventKind.DOSSIER_ACCEPTED, by.username(), by.office())
			.changing(former, ModelStatus.UNDER_APPRAISAL));
		tell(proposal, "notice.proposalAccepted");
	}

	void sendBack(String modelCode, String reason, Checker by) {
		var proposal = checkedBy(modelCode, by);
		proposal.checked(ProposalState.RETURNED, reason);
		store.addReturn(proposal.id(), new ReturnNote(reason, by.username(), clock.instant()));
		var former = register.changeStatus(modelCode, ModelStatus.RETURNED);
		trail.add(CaseTrail.Deed.of(modelCode, CaseEventKind.RETURNED, by.username(), by.office()).noting(reason)
			.changing(former, ModelStatus.RETURNED));
		tell(proposal, "notice.proposalReturned");
	}

	/** The model stays proposed until the notice of rejection is signed; the proposer is told of it then. */
	void reject(String modelCode, String reason, Checker by) {
		checkedBy(modelCode, by).checked(ProposalState.REJECTED, reason);
		trail.add(CaseTrail.Deed.of(modelCode, CaseEventKind.DOSSIER_REJECTED, by.username(), by.office()).noting(reason));
	}

	private Proposal checkedBy(String modelCode, Checker by) {
		var proposal = proposals.lockByModelCode(modelCode)
			.orElseThrow(() -> Refusal.notFound("refusal.proposal.noCase", modelCode));
		long unit = accounts.unitOf(by.username()).orElseThrow(() -> Refusal.forbidden("refusal.dossier.nobody"));
		if (unit == proposal.unitId() || proposal.hostId() != null && unit == proposal.hostId()) {
			throw Refusal.forbidden("refusal.dossier.ownUnit");
		}
		return proposal;
	}

	private void tell(Proposal proposal, String key) {
		String code = proposal.modelCode();
		notifications.tell(List.of(proposal.personId()),
				new Notice(key, List.of(code, proposal.name()), "/proposals/" + proposal.id(), null));
	}
}
