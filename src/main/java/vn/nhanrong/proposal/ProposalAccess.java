package vn.nhanrong.proposal;

import java.util.UUID;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.access.Role;
import vn.nhanrong.shared.Refusal;

/** Who may read and write which proposal. */
@Component
class ProposalAccess {

	private final ProposalRepository proposals;

	ProposalAccess(ProposalRepository proposals) {
		this.proposals = proposals;
	}

	static void requireProposer(CurrentUser user) {
		if (user == null || !user.is(Role.PROPOSER)) {
			throw Refusal.forbidden("refusal.proposal.forbidden");
		}
	}

	/** The proposers of its unit see it from the first word; officials once it was handed in. */
	static boolean maySee(CurrentUser user, Proposal proposal) {
		return user != null && (user.is(Role.PROPOSER) && proposal.isOfUnit(user)
				|| user.is(Role.OFFICIAL) && proposal.modelCode() != null);
	}

	static boolean mayWrite(CurrentUser user, Proposal proposal) {
		return user != null && user.is(Role.PROPOSER) && proposal.isOfUnit(user) && proposal.isBy(user) && proposal.state().isOpen();
	}

	/** @throws Refusal {@code NOT_FOUND} also where it is another unit's */
	Proposal ofUnit(UUID id, CurrentUser user) {
		requireProposer(user);
		return proposals.findById(id).filter(proposal -> proposal.isOfUnit(user)).orElseThrow(ProposalAccess::unknown);
	}

	/** Nobody else changes it until the end of the transaction. */
	Proposal ownLocked(UUID id, CurrentUser user) {
		requireProposer(user);
		var proposal = proposals.lockById(id).filter(found -> found.isOfUnit(user)).orElseThrow(ProposalAccess::unknown);
		if (!proposal.isBy(user)) {
			throw Refusal.forbidden("refusal.proposal.notAuthor");
		}
		return proposal;
	}

	static Refusal unknown() {
		return Refusal.notFound("refusal.proposal.unknown");
	}
}
