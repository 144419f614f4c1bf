package vn.nhanrong.signature;

/**
 * What came to a file after a signature.
 *
 * @param kind {@code SIGNATURE}, {@code TIMESTAMP}, {@code EVIDENCE} or {@code FOREIGN}
 * @param number of the signature, from 1; 0 where it is none
 * @param size in bytes
 */
public record Addition(Stretch.Kind kind, int number, long size) {

	/** Key of the message that says what it is; its arguments are number and size. */
	public String key() {
		return "verify.after." + kind;
	}
}
