package vn.nhanrong.lifecycle;

import java.time.OffsetDateTime;

/**
 * Something that was asked for in a model's life and is not answered yet.
 *
 * @param requestedBy null where a review asked for it
 */
record LifeRequest(long id, Kind kind, String reason, String requestedBy, OffsetDateTime requestedAt) {

	enum Kind {
		/** An evaluation before it is due. */
		INTERIM, FINAL,
		CONSOLIDATE, SUSPENSION, HOST_TRANSFER
	}
}
