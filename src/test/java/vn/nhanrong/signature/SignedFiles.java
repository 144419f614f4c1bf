package vn.nhanrong.signature;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Files that were signed by an authority of the test's own, and what is to be believed to verify them. */
public final class SignedFiles {

	public static final Clock CLOCK = Signing.CLOCK;

	private final TestAuthority authority;

	private SignedFiles(TestAuthority authority) {
		this.authority = authority;
	}

	public static SignedFiles make() throws Exception {
		return new SignedFiles(Signing.authority());
	}

	/** The same, in force by the machine's clock. */
	public static SignedFiles makeNow() throws Exception {
		return new SignedFiles(new TestAuthority("CA thử", Clock.systemUTC().instant().minusSeconds(3600)));
	}

	/** Signed by an officer, then sealed. */
	public byte[] sealed() throws Exception {
		return Signing.signedTwice(authority);
	}

	/** @return the file of the authority's root */
	public String trust(Path directory) throws Exception {
		return Files.writeString(directory.resolve("trust.pem"), material().anchors()).toString();
	}

	/** @return the file of what the authorities have revoked */
	public String lists(Path directory) throws Exception {
		return Files.writeString(directory.resolve("lists.pem"), material().revocationLists()).toString();
	}

	private TrustMaterial material() {
		return new TrustMaterial(List.of(authority));
	}
}
