package vn.nhanrong.shared;

/** For tests of other modules: without a configuration. */
public final class PublicAddressOfTests {

	private PublicAddressOfTests() {
	}

	public static PublicAddress at(String url) {
		return new PublicAddress(url);
	}
}
