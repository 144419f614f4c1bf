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
}
