package vn.nhanrong.shared.pdf;

/** A file asks for more than is meant for one; no error of the application. */
public final class TooMuch extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Of what there is too much. */
	public enum Of {
		/** What is to be unpacked or read. */
		CONTENT,
		/** Signatures, time-stamps, or what verifies them. */
		SIGNATURES
	}

	private final Of of;

	TooMuch(Of of, String what) {
		super(what, null, false, false);
		this.of = of;
	}

	public Of of() {
		return of;
	}
}
