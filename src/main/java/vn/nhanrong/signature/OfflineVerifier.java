package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Verifies files without the application: no database, no network, and nobody believed but whom the caller names. */
public final class OfflineVerifier {

	private final PdfVerifier verifier;

	private OfflineVerifier(PdfVerifier verifier) {
		this.verifier = verifier;
	}

	/**
	 * @param anchors files (PEM or DER) of the authorities that are believed
	 * @param lists files (PEM or DER) of revocation lists
	 * @throws IOException if one of them can't be read, its name in the message
	 */
	public static OfflineVerifier of(List<String> anchors, List<String> lists, Clock clock) throws IOException {
		var certificates = new ArrayList<X509Certificate>();
		for (String anchor : anchors) {
			try {
				certificates.addAll(ConfiguredTrust.read(anchor));
			} catch (IllegalStateException e) {
				throw new IOException(anchor, e);
			}
		}
		var revoked = new ArrayList<byte[]>();
		for (String list : lists) {
			try {
				revoked.addAll(ListFile.read(Path.of(list)));
			} catch (IOException e) {
				throw new IOException(list, e);
			}
		}
		return new OfflineVerifier(new PdfVerifier(List.of(new Named(List.copyOf(certificates), List.copyOf(revoked))), clock));
	}

	/** Never fails because of what is in the file. The register is not asked. */
	public VerifiedFile verify(byte[] file) {
		return new VerifiedFile(verifier.verify(file), null, null);
	}

	private record Named(List<X509Certificate> anchors, List<byte[]> revocationLists) implements TrustSource {
	}
}
