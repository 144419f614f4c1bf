package vn.nhanrong.appraisal;

import java.time.Instant;

/**
 * What a committee was asked for and said.
 *
 * @param stance null unless it was given; so are the others
 * @param version how often it was given and amended
 */
record Opinion(String committee, String committeeName, OpinionState state, Stance stance, String reason, String conditions,
		String givenBy, Instant givenAt, int version) {
}
