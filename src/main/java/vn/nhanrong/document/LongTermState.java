package vn.nhanrong.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How long the signatures of an issued document last.
 *
 * @param until when the certificate of its newest time-stamp ends; null where it was not made to last yet
 * @param attemptedAt when the application last tried; null where it has not yet
 * @param error of that attempt, a message key; null where it succeeded
 * @param detail technical words on that error; null where there are none
 */
public record LongTermState(UUID id, String symbol, String subject, LocalDate issuedOn, Instant until, Instant attemptedAt,
		String error, String detail) {

	/** Another time-stamp would be no use as long as the authority has the same certificate. */
	static final String WAITING = "refusal.document.archive.waiting";
	/** The same, and there is little time left. */
	static final String ENDING = "refusal.document.archive.ending";

	/** Whether nothing has failed: it waits for the authority's new certificate. */
	public boolean isWaiting() {
		return WAITING.equals(error);
	}
}
