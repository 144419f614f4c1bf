package vn.nhanrong.evaluation;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an evaluation asked somebody to do.
 *
 * @param ownerName of the unit that has to see to it
 * @param standingAgency code of the committee that watches over it
 * @param note what was done, or why it is dropped; null while it is open, and so are the two after it
 * @param closedBy user name
 */
public record Recommendation(long id, String modelCode, String modelName, String text, long ownerId, String ownerName,
		String standingAgency, LocalDate dueOn, RecommendationStatus status, String note, String closedBy, Instant closedAt) {

	public boolean isOpen() {
		return status == RecommendationStatus.OPEN;
	}

	/** Whether it should have been done before that day. */
	public boolean isOverdue(LocalDate today) {
		return isOpen() && dueOn.isBefore(today);
	}
}
