package vn.nhanrong.review;

import java.time.Instant;
import java.util.UUID;

import vn.nhanrong.organisation.Awaited;

/**
 * The review of one model after one quarter, with the bodies that conduct it as they were when it was opened.
 *
 * @param hostId unit whose people do not assess
 * @param hostContact code of the office that speaks for the host
 * @param standingAgency code of the committee that conducts it
 * @param noticeDue when the conclusion is due
 * @param reportId null until the report is drafted
 * @param noticeId null until the notice is drafted
 * @param closedAt null while it is under way
 */
record Review(long id, String modelCode, Quarter quarter, long hostId, String hostContact, String standingAgency,
		String signingOffice, String clerkOffice, Awaited report, Awaited assessments, Instant noticeDue, UUID reportId,
		UUID noticeId, Instant closedAt) {
}
