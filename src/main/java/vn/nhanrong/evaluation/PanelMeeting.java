package vn.nhanrong.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The minutes of a meeting of the panel.
 *
 * @param number the evaluation's first, second … meeting
 * @param present those who attended, by rank
 * @param outcome that was proposed to be voted on
 * @param deviationReason null where it is the default one
 */
record PanelMeeting(long id, long evaluationId, int number, LocalDate metOn, String place, String discussion,
		EvaluationOutcome outcome, String deviationReason, int votingDays, List<Attendance> present,
		List<ProposedRecommendation> recommendations, Instant recordedAt) {

	PanelMeeting {
		present = List.copyOf(present);
		recommendations = List.copyOf(recommendations);
	}

	record Attendance(long personId, String fullName) {
	}

	/** @param ownerName of the unit that has to see to it */
	record ProposedRecommendation(String text, long ownerId, String ownerCode, String ownerName, LocalDate dueOn) {
	}
}
