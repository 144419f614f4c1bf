package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

import org.springframework.stereotype.Component;

/** The authorities that the configuration names, and the lists of what they have revoked, as they are in their files now. */
@Component
class ConfiguredTrust implements TrustSource {

	private final List<X509Certificate> anchors;
	private final List<ListFile> lists;

	ConfiguredTrust(SignatureProperties properties) {
		this.anchors = properties.trustAnchors().stream().flatMap(path -> read(path).stream()).toList();
		this.lists = properties.revocationLists().stream().map(ConfiguredTrust::list).toList();
	}

	@Override
	public List<X509Certificate> anchors() {
		return anchors;
	}

	@Override
	public List<byte[]> revocationLists() {
		return lists.stream().flatMap(file -> file.lists().stream()).toList();
	}

	private static ListFile list(String path) {
		try {
			return new ListFile(path);
		} catch (IOException e) {
			throw new IllegalStateException("nhanrong.signature.revocation-lists: không đọc được danh sách thu hồi / can't read the revocation list: "
					+ path + " (" + e.getMessage() + ")", e);
		}
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
