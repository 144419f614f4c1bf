package vn.nhanrong.signature;

import java.util.List;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import org.springframework.context.ApplicationContext;

/** What EU DSS says of a file by its own defaults, knowing nothing but whose signatures the application believes. */
public final class DssReport {

	private DssReport() {
	}

	/** Level and indication of each signature, such as {@code PAdES-BASELINE-B TOTAL_PASSED}. */
	public static List<String> of(byte[] pdf, ApplicationContext application) {
		var sources = application.getBeansOfType(TrustSource.class).values();
		var anchors = new CommonTrustedCertificateSource();
		sources.stream().flatMap(source -> source.anchors().stream()).map(CertificateToken::new).forEach(anchors::addCertificate);
		var verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(anchors);
		verifier.setCrlSource(new ExternalResourcesCRLSource(sources.stream().flatMap(source -> source.revocationLists().stream())
			.map(InMemoryDocument::new).toArray(DSSDocument[]::new)));
		var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
		validator.setCertificateVerifier(verifier);
		var report = validator.validateDocument().getSimpleReport();
		return report.getSignatureIdList().stream().map(id -> report.getSignatureFormat(id) + " " + report.getIndication(id)).toList();
	}
}
