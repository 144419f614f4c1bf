package vn.nhanrong.document;

import java.time.Instant;

/**
 * A signed file of a document.
 *
 * @param attempt from 1: each time it is sent back another one begins
 * @param sealed whether the seal is on it besides the officer's signature
 * @param sha256 of its content, in lower-case hex
 * @param isVoid whether it belongs to an attempt that was sent back
 */
public record DocumentVersion(long id, int attempt, boolean sealed, Instant at, String sha256, boolean isVoid) {
}
