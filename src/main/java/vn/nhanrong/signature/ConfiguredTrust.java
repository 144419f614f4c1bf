package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import org.springframework.stereotype.Component;

/** The authorities that the configuration names. */
@Component
class ConfiguredTrust implements TrustSource {

	private final List<X509Certificate> anchors;

	ConfiguredTrust(SignatureProperties properties) {
		this.anchors = properties.trustAnchors().stream().flatMap(path -> read(path).stream()).toList();
	}

	@Override
	public List<X509Certificate> anchors() {
		return anchors;
	}

	@Override
	public List<byte[]> revocationLists() {
		return List.of();
	}

	static List<X509Certificate> read(String path) {
		try (var file = Files.newInputStream(Path.of(path))) {
			var found = CertificateFactory.getInstance("X.509").generateCertificates(file).stream()
				.map(X509Certificate.class::cast).toList();
			if (found.isEmpty()) {
				throw new CertificateException("no certificate");
			}
			return found;
		} catch (IOException | CertificateException e) {
			throw new IllegalStateException("nhanrong.signature.trust-anchors: không đọc được chứng thư / can't read the certificate: "
					+ path + " (" + e.getMessage() + ")", e);
		}
	}
}
