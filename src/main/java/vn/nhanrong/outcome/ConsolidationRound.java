package vn.nhanrong.outcome;

import java.time.LocalDate;
import java.util.UUID;

import vn.nhanrong.organisation.Awaited;

/**
 * One of at most two rounds of a consolidation: a plan, a decision, a re-review.
 *
 * @param hostContact code of the office that is asked for the plan; null until it is
 * @param awaited until when the plan is waited for; null until it is asked for
 * @param decision id of the decision; null until it is drafted
 * @param reReviewOn null until the decision is issued
 * @param conclusion null until it is reviewed
 */
record ConsolidationRound(long id, int number, PlanState planState, String hostContact, Awaited awaited, UUID decision, LocalDate reReviewOn,
		Conclusion conclusion, String reason) {

	static final int MOST = 2;

	enum PlanState {
		/** The host is asked for one. */
		ASKED,
		/** The host is no longer waited for: the standing agency makes one. */
		NOT_GIVEN,
		/** It waits for approval. */
		GIVEN, SENT_BACK, APPROVED
	}

	enum Conclusion {
		RECOVERED, NOT_YET
	}

	boolean isReviewed() {
		return conclusion != null;
	}

	boolean isLast() {
		return number == MOST;
	}
}
