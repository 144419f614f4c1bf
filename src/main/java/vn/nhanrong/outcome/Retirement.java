package vn.nhanrong.outcome;

import java.time.Instant;
import java.util.UUID;

import vn.nhanrong.register.ModelStatus;

/**
 * The end of a model, from the proposal to the archive; what has not come yet is null.
 *
 * @param statusBefore where the model stood
 * @param standingAgency code of the committee that settles and archives
 * @param judge code of the committee that proposes and concludes: never of the host's unit
 * @param decision id of its draft, and later of the issued document
 */
record Retirement(long id, String modelCode, ModelStatus statusBefore, long hostId, String standingAgency, String judge,
		Proposal proposal, Answer answer, EndingConclusion conclusion, UUID decision, HandOverOrder order, Settlement settlement,
		Archive archive, Instant concludedAt) {

	/** @param legalBasis null unless the ground is a legal one */
	record Proposal(RetirementGround ground, String legalBasis, String reasons, String handOverPlan, String settlementPlan) {
	}

	/**
	 * What the host was asked for.
	 *
	 * @param office code of the office that spoke for it
	 * @param stance null while it is waited for
	 * @param reasons null where none were given
	 */
	record Answer(String office, Instant due, HostStance stance, String reasons) {

		boolean isOpen() {
			return stance == null;
		}

		boolean objects() {
			return stance == HostStance.OBJECT;
		}
	}

	/** In VND; all that was allocated was spent or returned. @param note null for none */
	record Settlement(long estimate, long allocated, long spent, long returned, String note) {
	}

	record Archive(String place, int retentionYears, int files) {
	}

	boolean isConcluded() {
		return concludedAt != null;
	}

	boolean isAsked() {
		return answer != null && answer.isOpen();
	}
}
