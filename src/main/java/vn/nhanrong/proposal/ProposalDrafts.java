package vn.nhanrong.proposal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.nhanrong.access.CurrentUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SubjectRef;
import vn.nhanrong.shared.Refusal;

/** Writing a proposal, section by section, as it is typed. All of it for proposers, and in a proposal for its author only. */
@Service
@Transactional
public class ProposalDrafts {

	private final ProposalRepository proposals;
	private final ProposalAccess access;
	private final Vocabulary vocabulary;
	private final Attachments attachments;
	private final Clock clock;

	ProposalDrafts(ProposalRepository proposals, ProposalAccess access, Vocabulary vocabulary, Attachments attachments, Clock clock) {
		this.proposals = proposals;
		this.access = access;
		this.vocabulary = vocabulary;
		this.attachments = attachments;
		this.clock = clock;
	}

	/** @param version to be given back with the next change */
	public record Saved(long version, Instant at) {
	}

	/** @return id of an empty draft */
	public UUID start(CurrentUser user) {
		ProposalAccess.requireProposer(user);
		return proposals.save(new Proposal(UUID.randomUUID(), user, now())).id();
	}

	/**
	 * Keeps a section as it is, however incomplete. What equals what is kept already changes nothing.
	 *
	 * @param seen the version that was shown to who writes
	 * @throws Refusal {@code INVALID} with complaints where something can't be kept; {@code CONFLICT} where somebody has
	 *     saved since, or it has been handed in
	 */
	public Saved save(UUID id, long seen, ProposalContent.Section section, CurrentUser user) {
		var proposal = access.ownLocked(id, user);
		proposal.requireVersion(seen);
		DraftCheck.check(section);
		vocabulary.check(section);
		proposal.write(section, vocabulary, now());
		var saved = proposals.saveAndFlush(proposal);
		return new Saved(saved.version(), saved.savedAt());
	}

	/** Throws a draft away, with its files. @throws Refusal {@code CONFLICT} once it was submitted */
	public void delete(UUID id, long seen, CurrentUser user) {
		var proposal = access.ownLocked(id, user);
		if (proposal.modelCode() != null) {
			throw Refusal.conflict("refusal.proposal.closed");
		}
		proposal.requireVersion(seen);
		attachments.discard(new SubjectRef(Proposals.ATTACHMENTS, id.toString()));
		proposals.delete(proposal);
	}

	/** As precise as the database keeps it. */
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.MICROS);
	}
}
