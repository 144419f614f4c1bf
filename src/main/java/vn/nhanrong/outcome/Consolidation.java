package vn.nhanrong.outcome;

import java.util.UUID;

/**
 * One consolidation of one model.
 *
 * @param number the model's first, second … consolidation
 * @param judge code of the committee that approves the plan and reviews
 * @param askedBy what asked for it
 * @param report id of the evaluation's report; null where a periodic review asked for it
 * @param outcome null while it is under way
 */
record Consolidation(long id, String modelCode, int number, long hostId, String standingAgency, String judge, AskedBy askedBy, UUID report,
		Outcome outcome) {

	enum AskedBy {
		REVIEW, EVALUATION
	}

	/** The names are those of the routing results of the process. */
	enum Outcome {
		RECOVERED, RETIRE
	}
}
