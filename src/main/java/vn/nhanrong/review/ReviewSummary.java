package vn.nhanrong.review;

import java.time.Instant;
import java.util.UUID;

/**
 * One quarter's review, as lists show it.
 *
 * @param reported whether the host has reported
 * @param awaitingReport whether the host's report is still waited for
 * @param evidence whether it reported evidence of activity
 * @param conclusion null until it is concluded
 * @param formalistic whether two quarters running had no evidence; false until it is concluded
 * @param concludedAt null until then
 * @param reportId the issued report; null until the review is closed
 * @param noticeId the issued notice; null until the review is closed
 */
public record ReviewSummary(Quarter quarter, Instant openedAt, boolean reported, boolean awaitingReport, boolean evidence,
		ReviewConclusion conclusion, boolean formalistic, Instant concludedAt, UUID reportId, UUID noticeId) {
}
