package vn.nhanrong.document.layout;

/** The decision that benchmarks sign. */
public final class LaidOutDecision {

	private LaidOutDecision() {
	}

	/** Laid out anew with each call. */
	public static LaidOut layOut() {
		return DocumentLayout.of(Sheets.decision());
	}
}
