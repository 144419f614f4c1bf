package vn.nhanrong.signature;

import java.util.Optional;

/** What the register of documents says of a file. Asked for anybody: it tells only what everybody may know. */
public interface KnownFiles {

	/** @param sha256 of a whole file, in lower-case hex; empty for a file that the register never issued */
	Optional<KnownFile> find(String sha256);

	/**
	 * The document that was issued later, of which this file is an earlier step, with the same text.
	 *
	 * @param sha256 of a whole file, in lower-case hex
	 */
	default Optional<KnownFile> laterIssued(String sha256) {
		return Optional.empty();
	}

	/**
	 * The document that was issued later, of which this file was a step before it was sent back: its text may be another.
	 *
	 * @param sha256 of a whole file, in lower-case hex
	 */
	default Optional<KnownFile> issuedInstead(String sha256) {
		return Optional.empty();
	}

	/**
	 * The document that a file says it is. A hint and no more: anybody can write anything into a file.
	 *
	 * @param file a PDF that can be read
	 */
	default Optional<KnownFile> claimedBy(byte[] file) {
		return Optional.empty();
	}
}
