package vn.nhanrong.document;

import java.time.Instant;
import java.util.UUID;

import vn.nhanrong.signature.SignatureRole;

/**
 * A document that waits for somebody's signature or seal.
 *
 * @param task id of the task by which it is signed
 * @param role whether the officer's signature is wanted or the organisation's seal
 * @param symbol number and notation; null where it has none yet
 * @param draftedBy name of the drafter; null where the application drafted it
 * @param since when it came to be signed
 * @param heldBy name of a colleague who has taken the task; null where nobody else has
 * @param givenOut whether it was given out to be signed elsewhere, and has not come back
 */
public record WaitingDocument(UUID id, String task, SignatureRole role, DocumentKind kind, String subject, String modelCode,
		String modelName, String symbol, String draftedBy, Instant since, String heldBy, boolean givenOut) {

	/** Names it in forms: a document may wait for either role. */
	public String key() {
		return id + ":" + role;
	}
}
