package vn.nhanrong.appraisal;

/** What a committee thinks of a proposal; {@link #key()} names it in the message bundles. */
public enum Stance {
	AGREE, DISAGREE,
	/** Neither of the two; the reason says what. */
	OTHER;

	public String key() {
		return "appraisal.stance." + name();
	}
}
