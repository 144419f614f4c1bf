package vn.nhanrong.outcome;

/** What a host says to the end of its model; {@link #key()} names it in the message bundles. */
enum HostStance {
	AGREE, OBJECT,
	/** Nothing in time; never counted as agreement. */
	NO_ANSWER;

	String key() {
		return "ending.stance." + name();
	}
}
