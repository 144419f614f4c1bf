package vn.nhanrong.signature;

import java.util.List;

/**
 * What is to be said of a file.
 *
 * @param result of all signatures together
 * @param sha256 of the file, in lower-case hex
 * @param size of the file in bytes
 * @param findings keys of the message bundles that tell what is wrong with the file rather than with one of its signatures
 * @param signatures in the order in which they were put on it
 * @param stretches all of the file, part by part; empty where it could not be read
 */
public record Verification(Result result, String sha256, long size, List<String> findings,
		List<VerifiedSignature> signatures, List<Stretch> stretches) {

	public Verification {
		findings = List.copyOf(findings);
		stretches = List.copyOf(stretches);
		signatures = List.copyOf(signatures);
	}

	/** Of a file as a whole. */
	public enum Result {
		/** All signatures are valid, and nothing but later signatures was added after any of them. */
		VALID,
		/** At least one can't be judged, none is broken. */
		UNCERTAIN,
		/** At least one is broken, or the file was changed after it was signed. */
		INVALID,
		/** A PDF without any signature. */
		UNSIGNED,
		/** No PDF, or one that can't be read. */
		UNREADABLE
	}
}
