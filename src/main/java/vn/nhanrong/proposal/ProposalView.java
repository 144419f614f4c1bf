package vn.nhanrong.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A proposal as its proposer's unit sees it.
 *
 * @param version to be given back with a change
 * @param modelCode null until it was submitted
 * @param by user name of its author
 * @param hostId unit that the host's text names; null where it names none
 * @param partners names of those who join in, without the codes that suggestions add
 * @param returns why it was sent back, the latest first
 * @param rejection why its dossier was rejected; null unless it was
 * @param editable whether the one who asks may write in it now
 */
public record ProposalView(UUID id, long version, ProposalState state, ProposalContent content, String modelCode, String by,
		Long hostId, List<String> partners, Instant savedAt, Instant submittedAt, List<ReturnNote> returns, String rejection,
		boolean editable) {
}
