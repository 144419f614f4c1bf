package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.springframework.stereotype.Service;

import vn.nhanrong.shared.Refusal;

/**
 * Makes signed files last (PAdES baseline LTA, by EU DSS): adds, as incremental updates, the certificates and what is known
 * of their revocation, and a time-stamp over all of it.
 */
@Service
public class LongTerm {

	/** Room for a time-stamp, with the certificates of its authorities. */
	private static final int ROOM = 16_384;

	private final List<TrustSource> trust;
	private final RevocationLists lists;
	private final RevocationAnswers answers;
	private final Timestamps timestamps;
	private final Duration renewBefore;
	private final boolean automatic;

	LongTerm(List<TrustSource> trust, RevocationLists lists, RevocationAnswers answers, Timestamps timestamps,
			SignatureProperties properties) {
		this.trust = trust;
		this.lists = lists;
		this.answers = answers;
		this.timestamps = timestamps;
		this.renewBefore = properties.renewBefore();
		this.automatic = properties.automaticArchiving();
	}

	/** False where there is no time-stamping authority. */
	public boolean isPossible() {
		return timestamps.areThere();
	}

	/** Whether the application does so by itself. */
	public boolean isAutomatic() {
		return automatic;
	}

	/** So long before the certificate of its newest time-stamp ends, a file needs another. */
	public Duration renewBefore() {
		return renewBefore;
	}

	/**
	 * Also renews what has been made to last before. Takes as long as the authorities take to answer: not to be called
	 * within a transaction.
	 *
	 * @throws Refusal {@code CONFLICT} where there is no time-stamp, or no authority tells what is needed; the next attempt
	 * may succeed
	 */
	public LongTermFile extend(byte[] pdf) {
		var stamps = new Stamps();
		Set<String> unanswered = new TreeSet<>();
		var service = new PAdESService(verifier(unanswered));
		service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
		service.setTspSource((algorithm, digest) -> stamps.stamp(digest));
		byte[] extended;
		try {
			extended = DSSUtils.toByteArray(service.extendDocument(new InMemoryDocument(pdf), parameters()));
		} catch (AlertException e) {
			throw failed("refusal.signature.longTerm.revocation", new IllegalStateException(String.join(", ", unanswered) + ": " + e.getMessage(), e));
		} catch (IllegalInputException e) {
			throw failed("refusal.signature.longTerm.file", e);
		} catch (DSSException e) {
			throw failed("refusal.signature.longTerm.failed", e);
		}
		if (extended.length <= pdf.length || Arrays.mismatch(pdf, extended) != pdf.length) {
			throw failed("refusal.signature.longTerm.file", new IllegalStateException("the file does not begin with what was there"));
		}
		return stamps.file(extended);
	}

	/** With technical words on it as its cause. */
	private static Refusal failed(String key, Exception cause) {
		var refusal = Refusal.conflict(key);
		refusal.initCause(cause);
		return refusal;
	}

	private static PAdESSignatureParameters parameters() {
		var parameters = new PAdESSignatureParameters();
		parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
		parameters.setSignatureTimestampParameters(timestamp());
		parameters.setArchiveTimestampParameters(timestamp());
		return parameters;
	}

	private static PAdESTimestampParameters timestamp() {
		var parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
		parameters.setContentSize(ROOM);
		return parameters;
	}

	/** @param unanswered is told the names in certificates of which nobody says whether they have been revoked */
	private CommonCertificateVerifier verifier(Set<String> unanswered) {
		var anchors = new CommonTrustedCertificateSource();
		trust.stream().flatMap(source -> source.anchors().stream()).map(CertificateToken::new).forEach(anchors::addCertificate);
		// true: it fetches nothing by itself
		var verifier = new CommonCertificateVerifier(true);
		verifier.setTrustedCertSources(anchors);
		verifier.setCrlSource((certificate, issuer) -> noted(certificate, list(certificate, issuer), unanswered));
		verifier.setOcspSource((certificate, issuer) -> noted(certificate, answer(certificate, issuer), unanswered));
		verifier.setRevocationFallback(true);
		// A certificate that has ended or was revoked since is no reason to let its signature go: the verification judges.
		verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
		verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
		verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
		verifier.setAlertOnUncoveredPOE(new SilentOnStatusAlert());
		return verifier;
	}

	/** Either of both will do. */
	private static <T extends RevocationToken<?>> T noted(CertificateToken certificate, T found, Set<String> unanswered) {
		String name = certificate.getSubject().getPrettyPrintRFC2253();
		if (found == null) {
			unanswered.add(name);
		} else {
			unanswered.remove(name);
		}
		return found;
	}

	private CRLToken list(CertificateToken certificate, CertificateToken issuer) {
		return lists.find(certificate.getCertificate(), issuer.getCertificate()).map(list -> {
			try {
				var token = new CRLToken(certificate, CRLUtils.buildCRLValidity(CRLUtils.buildCRLBinary(list.getEncoded()), issuer));
				token.setExternalOrigin(RevocationOrigin.EXTERNAL);
				return token;
			} catch (GeneralSecurityException | IOException e) {
				throw new IllegalStateException("it has been read before", e);
			}
		}).orElse(null);
	}

	private OCSPToken answer(CertificateToken certificate, CertificateToken issuer) {
		return answers.find(certificate.getCertificate(), issuer.getCertificate()).map(answer -> {
			var token = new OCSPToken(answer.response(), answer.status(), certificate, issuer);
			token.setExternalOrigin(RevocationOrigin.EXTERNAL);
			return token;
		}).orElse(null);
	}

	/** Remembers the last time-stamp. */
	private final class Stamps {

		private byte[] last;

		private TimestampBinary stamp(byte[] digest) {
			last = timestamps.stamp(digest);
			if (last == null) {
				throw Refusal.conflict("refusal.signature.noTimestamps");
			}
			return new TimestampBinary(last);
		}

		private LongTermFile file(byte[] content) {
			try {
				var token = new TimeStampToken(new CMSSignedData(last));
				return new LongTermFile(content, token.getTimeStampInfo().getGenTime().toInstant(), until(token));
			} catch (GeneralSecurityException | TSPException | IOException | CMSException e) {
				throw failed("refusal.signature.longTerm.timestamp", e);
			}
		}

		private static Instant until(TimeStampToken token) throws GeneralSecurityException {
			return TimestampCheck.signer(token).getNotAfter().toInstant();
		}
	}
}
