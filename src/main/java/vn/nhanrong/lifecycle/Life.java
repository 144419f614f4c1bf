package vn.nhanrong.lifecycle;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A model under watch.
 *
 * @param catchUpOn when the evaluation is due that it owed at its entry; null where it owed none
 * @param reviewedThrough last day of the last quarter whose review was decided upon; null before the first
 * @param suspendedUntil null where it is not suspended
 * @param endedAt null while it lasts
 */
record Life(String modelCode, Instant enteredAt, LocalDate catchUpOn, LocalDate reviewedThrough, LocalDate suspendedUntil,
		Instant endedAt) {

	boolean isSuspended() {
		return suspendedUntil != null;
	}
}
