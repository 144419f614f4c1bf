package vn.nhanrong.evaluation;

import java.time.Instant;

/**
 * One evaluation of one model, with the bodies that conduct it as they were when it was opened.
 *
 * @param number the model's first, second … evaluation
 * @param scorecardId the version of the scorecard that is frozen for it
 * @param hostId unit whose people neither score nor vote
 * @param hostContact code of the office that speaks for the host
 * @param standingAgency code of the committee that conducts it
 * @param concludedAt null while it is under way
 */
record Evaluation(long id, String modelCode, EvaluationKind kind, int number, long scorecardId, long hostId, String hostContact,
		String standingAgency, String signingOffice, String clerkOffice, int quorumPercent, int majorityPercent, Instant openedAt,
		Instant concludedAt) {
}
