package vn.nhanrong.outcome;

import java.time.Instant;

/**
 * What a host has to do after the decision that ends its model.
 *
 * @param office code of the office that spoke for it then
 * @param doneAt when it was handed over; null while that is waited for
 */
record HandOverOrder(String office, Instant due, Instant doneAt) {

	boolean isOpen() {
		return doneAt == null;
	}
}
