package vn.nhanrong.appraisal;

import java.time.Instant;

/**
 * What the recognition authority votes on.
 *
 * @param pilotMonths null unless it is about a pilot
 */
record Question(long id, String text, Recognition target, Integer pilotMonths, int votingDays, String putBy, Instant putAt) {
}
