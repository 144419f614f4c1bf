package vn.nhanrong.signature;

import java.time.Instant;

/**
 * A signed file that has been made to last.
 *
 * @param content begins with the bytes of the file as it was
 * @param stampedAt time of the newest time-stamp, which covers the whole file
 * @param certificateUntil when the certificate of that time-stamp ends: another one must have been added by then
 */
public record LongTermFile(byte[] content, Instant stampedAt, Instant certificateUntil) {
}
