package vn.nhanrong.proposal;

import java.time.Instant;
import java.util.UUID;

/**
 * A proposal as lists show it.
 *
 * @param name null while the draft has none
 * @param modelCode null until it was submitted
 * @param by user name of its author
 */
public record ProposalSummary(UUID id, String name, ProposalState state, Whereabouts stands, String modelCode, String by,
		Instant savedAt) {
}
