package vn.nhanrong.outcome;

/**
 * What the host of one of the two models was asked for and says.
 *
 * @param office code of the office that speaks for it
 * @param hosts names of the units that it speaks for
 * @param stance null while it is waited for
 * @param reasons null where none were given
 */
record MergerAnswer(String office, String hosts, HostStance stance, String reasons) {

	boolean isOpen() {
		return stance == null;
	}
}
