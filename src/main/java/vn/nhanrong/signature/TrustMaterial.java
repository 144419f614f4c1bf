package vn.nhanrong.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

/** Whom the application believes, for those who verify files without it. */
@Service
public class TrustMaterial {

	private static final int LINE = 64;

	private final List<TrustSource> sources;

	TrustMaterial(List<TrustSource> sources) {
		this.sources = sources;
	}

	/** The certificates of the authorities that are believed, in PEM. */
	public String anchors() {
		return pem("CERTIFICATE", sources.stream().flatMap(source -> source.anchors().stream()).map(TrustMaterial::encoded));
	}

	/** What those authorities have revoked, in PEM. */
	public String revocationLists() {
		return pem("X509 CRL", sources.stream().flatMap(source -> source.revocationLists().stream()));
	}

	private static String pem(String type, Stream<byte[]> encoded) {
		var encoder = Base64.getMimeEncoder(LINE, "\n".getBytes(StandardCharsets.US_ASCII));
		return encoded.map(one -> "-----BEGIN " + type + "-----\n" + encoder.encodeToString(one) + "\n-----END " + type + "-----\n")
			.collect(Collectors.joining());
	}

	private static byte[] encoded(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		} catch (CertificateEncodingException e) {
			throw new IllegalStateException("it was read before", e);
		}
	}
}
