package vn.nhanrong.proposal;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;

import org.springframework.stereotype.Component;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.AttachmentSubject;

/** Files that go with a proposal, such as the report of the survey; the key is the proposal's id. */
@Component
class ProposalAttachments implements AttachmentSubject {

	private final ProposalRepository proposals;

	ProposalAttachments(ProposalRepository proposals) {
		this.proposals = proposals;
	}

	@Override
	public String kind() {
		return Proposals.ATTACHMENTS;
	}

	@Override
	public boolean maySee(CurrentUser user, String id) {
		return may(ProposalAccess::maySee, user, id);
	}

	@Override
	public boolean mayAttach(CurrentUser user, String id) {
		return may(ProposalAccess::mayWrite, user, id);
	}

	private boolean may(BiPredicate<CurrentUser, Proposal> rule, CurrentUser user, String id) {
		return uuid(id).flatMap(proposals::findById).filter(proposal -> rule.test(user, proposal)).isPresent();
	}

	private static Optional<UUID> uuid(String id) {
		try {
			return Optional.of(UUID.fromString(id));
		} catch (IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
