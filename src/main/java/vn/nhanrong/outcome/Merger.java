package vn.nhanrong.outcome;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The merger of a model into another one; what has not come yet is null.
 *
 * @param standingAgency code of the committee that drafts the decision and settles
 * @param judge code of the committee that plans and concludes: never of the host's unit, and once the hosts are asked of neither's
 * @param round the plan's number; 0 while there is none
 * @param decision id of its draft, and later of the issued document
 */
record Merger(long id, String modelCode, long hostId, String standingAgency, String judge, int round, Plan plan, Instant answerDue,
		EndingConclusion conclusion, UUID decision, HandOverOrder order, Settlement settlement, Instant concludedAt) {

	/** @param note null for none */
	record Plan(String survivingCode, List<PassedOn> passedOn, String note, String reasons) {

		Plan {
			passedOn = List.copyOf(passedOn);
		}
	}

	/** In VND; all that was allocated was spent, passed on or returned. @param note null for none */
	record Settlement(long estimate, long allocated, long spent, long transferred, long returned, String note) {
	}

	boolean isConcluded() {
		return concludedAt != null;
	}
}
