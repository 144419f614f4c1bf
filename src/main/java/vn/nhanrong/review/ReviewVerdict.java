package vn.nhanrong.review;

import java.time.Instant;

/**
 * What the standing agency concludes.
 *
 * @param reason why it is not what was proposed; null where it is
 * @param assignment who does what until when, one on each line
 */
record ReviewVerdict(ReviewConclusion conclusion, String reason, String assignment, Instant concludedAt) {
}
