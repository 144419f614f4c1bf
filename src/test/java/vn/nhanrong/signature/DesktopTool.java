package vn.nhanrong.signature;

import java.security.Signature;
import java.time.Instant;
import java.util.Date;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;

/** A tool on somebody's desk that signs by EU DSS, as many do, and adds by itself what makes the signature last. */
final class DesktopTool {

	private final TestAuthority authority;
	private final TimestampAuthority stamps;

	DesktopTool(TestAuthority authority, TimestampAuthority stamps) {
		this.authority = authority;
		this.stamps = stamps;
	}

	byte[] sign(byte[] pdf, SigningKey key, Instant at, SignatureLevel level) throws Exception {
		var parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(level);
		parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
		parameters.setSigningCertificate(new CertificateToken(key.certificate()));
		parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
		parameters.bLevel().setSigningDate(Date.from(at));
		parameters.setContentSize(30_000);
		stamped(parameters);
		var service = service();
		var document = new InMemoryDocument(pdf);
		var signature = Signature.getInstance("SHA256withECDSA");
		signature.initSign(key.key());
		signature.update(service.getDataToSign(document, parameters).getBytes());
		return DSSUtils.toByteArray(service.signDocument(document, parameters,
				new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign())));
	}

	/** What comes after a signature to make it last. */
	byte[] extend(byte[] pdf, SignatureLevel level) {
		var parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(level);
		stamped(parameters);
		return DSSUtils.toByteArray(service().extendDocument(new InMemoryDocument(pdf), parameters));
	}

	/** A time-stamp over the whole file that shows something. */
	byte[] stampWithPicture(byte[] pdf, float left, float fromTop, float width, float height) {
		var field = new SignatureFieldParameters();
		field.setPage(1);
		field.setOriginX(left);
		field.setOriginY(fromTop);
		field.setWidth(width);
		field.setHeight(height);
		var text = new SignatureImageTextParameters();
		text.setText("Who knows");
		var picture = new SignatureImageParameters();
		picture.setFieldParameters(field);
		picture.setTextParameters(text);
		var parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
		parameters.setImageParameters(picture);
		return DSSUtils.toByteArray(service().timestamp(new InMemoryDocument(pdf), parameters));
	}

	private static void stamped(PAdESSignatureParameters parameters) {
		parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
		parameters.setArchiveTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
	}

	private PAdESService service() {
		var anchors = new CommonTrustedCertificateSource();
		authority.anchors().stream().map(CertificateToken::new).forEach(anchors::addCertificate);
		var verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(anchors);
		verifier.setRevocationFallback(true);
		verifier.setCrlSource(new ExternalResourcesCRLSource(authority.revocationLists().stream().map(InMemoryDocument::new)
			.toArray(DSSDocument[]::new)));
		var service = new PAdESService(verifier);
		service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
		service.setTspSource((algorithm, digest) -> new TimestampBinary(stamps.stamp(digest)));
		return service;
	}
}
