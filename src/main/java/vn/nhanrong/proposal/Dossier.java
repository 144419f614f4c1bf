package vn.nhanrong.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All that was handed in, for those who may read it.
 *
 * @param proposalId its attachments belong to this id, kind {@link Proposals#ATTACHMENTS}
 * @param returns the latest first
 */
public record Dossier(CaseFile file, ProposalContent content, UUID proposalId, ProposalState state, Whereabouts stands,
		Instant submittedAt, List<ReturnNote> returns) {
}
