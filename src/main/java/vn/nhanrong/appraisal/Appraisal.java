package vn.nhanrong.appraisal;

import java.time.Instant;

import vn.nhanrong.organisation.Awaited;

/**
 * One round of opinions on a dossier, and what is voted on it.
 *
 * @param number 1 for the dossier's first
 * @param proposerUnitId unit of the proposer as it was when the appraisal was opened; its people are recused
 * @param hostId unit that will carry the model; so are its people
 * @param standingAgency code of the committee
 * @param authority code of the committee that votes
 * @param closedAt since when the opinions can be read by others and no longer be amended; null before
 */
record Appraisal(long id, String modelCode, int number, long proposerUnitId, long hostId, String standingAgency,
		String authority, VoteRule rule, Awaited deadlines, Instant openedAt, Instant closedAt) {

	boolean isClosed() {
		return closedAt != null;
	}

	/** Nobody judges what one's own unit proposes or will carry. */
	boolean isRecused(long unitId) {
		return unitId == proposerUnitId || unitId == hostId;
	}
}
