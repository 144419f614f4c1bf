package vn.nhanrong.workflow.identity;

/**
 * A Vietnamese name in the engine's two columns. The engine shows the first, then the second: so the family name goes
 * into the first, the given name into the second.
 */
record NameParts(String family, String given) {

	static NameParts of(String fullName) {
		int gap = fullName.lastIndexOf(' ');
		return gap < 0 ? new NameParts("", fullName) : new NameParts(fullName.substring(0, gap), fullName.substring(gap + 1));
	}
}
