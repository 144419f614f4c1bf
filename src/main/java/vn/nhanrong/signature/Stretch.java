package vn.nhanrong.signature;

/**
 * A part of a file, by what it is there for.
 *
 * @param number of the signature it belongs to, from 1; 0 where it belongs to none
 * @param from offset of its first byte
 * @param to offset after its last byte
 */
public record Stretch(Kind kind, int number, long from, long to) {

	/** What a part of a file is there for. */
	public enum Kind {
		/** What was there before anybody signed. */
		CONTENT,
		/** What came with a later signature or time-stamp: its field and its picture. */
		UPDATE,
		/** The signature itself, which is the one part that it can't cover. */
		SIGNATURE,
		/** A time-stamp on the whole file. */
		TIMESTAMP,
		/** What verifies the signatures later on. */
		EVIDENCE,
		/** What no signature covers. */
		FOREIGN
	}
}
