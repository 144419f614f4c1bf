package vn.nhanrong.document;

import vn.nhanrong.signature.TypedPin;

/**
 * What whoever signs has typed to confirm it. Kept in memory as long as the signing takes, and nowhere else.
 *
 * @param password of the account; null where none was typed
 * @param pin of the device that signs
 */
record SigningSecrets(String password, TypedPin pin) {

	/** Holds a password: only what may go into a log. */
	@Override
	public String toString() {
		return "SigningSecrets";
	}
}
