package vn.nhanrong.evaluation;

import vn.nhanrong.register.ModelStatus;

/**
 * What the documents of an evaluation are about, with the names of the bodies.
 *
 * @param answer null where it was never asked for
 * @param status where the model stands
 */
record ConclusionSubject(Evaluation evaluation, EvaluationResult result, HostAnswer answer, PanelMeeting meeting, PanelVote vote,
		String model, String field, String host, ModelStatus status, String standingAgency) {

	/** A pilot that is kept on, or is to be scaled up, is recognised first. */
	boolean isToBeRecognised() {
		return status == ModelStatus.PILOT
				&& (meeting.outcome() == EvaluationOutcome.MAINTAIN || meeting.outcome() == EvaluationOutcome.SCALE_UP);
	}
}
