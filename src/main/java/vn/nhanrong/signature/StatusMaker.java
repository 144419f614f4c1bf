package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.function.Function;

import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Answers for an authority whether it has revoked a certificate (OCSP, RFC 6960).
 *
 * @param key of who answers; the next certificate in its chain is the authority's
 * @param now when it answers
 * @param revocations of a serial number: empty where the authority issued none such, {@link Instant#MAX} where it is not
 * revoked
 */
record StatusMaker(SigningKey key, Instant now, Function<BigInteger, Optional<Instant>> revocations) {

	private static final Duration HOLDS_FOR = Duration.ofHours(12);
	/** Nobody needs to ask for more at once. */
	private static final int MOST = 10;

	/** @return the response, in DER; one that says so where the request is none that can be answered */
	byte[] answer(byte[] request) {
		try {
			return answer(read(request)).getEncoded();
		} catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException e) {
			throw new IllegalStateException("no answer could be made", e);
		}
	}

	private static OCSPReq read(byte[] request) {
		try {
			var read = new OCSPReq(request);
			int asked = read.getRequestList().length;
			return asked == 0 || asked > MOST ? null : read;
		} catch (IOException | RuntimeException e) {
			return null;
		}
	}

	private OCSPResp answer(OCSPReq request) throws OCSPException, OperatorCreationException, GeneralSecurityException {
		if (request == null) {
			return new OCSPRespBuilder().build(OCSPRespBuilder.MALFORMED_REQUEST, null);
		}
		return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answers(request));
	}

	private BasicOCSPResp answers(OCSPReq request)
			throws OCSPException, OperatorCreationException, GeneralSecurityException {
		var responder = new JcaX509CertificateHolder(key.certificate());
		var issuer = new JcaX509CertificateHolder(key.chain().get(1));
		var answers = new BasicOCSPRespBuilder(new RespID(responder.getSubject()));
		var at = Date.from(now);
		var until = Date.from(now.plus(HOLDS_FOR));
		for (var asked : request.getRequestList()) {
			answers.addResponse(asked.getCertID(), status(asked.getCertID(), issuer), at, until);
		}
		var nonce = request.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
		if (nonce != null) {
			answers.setResponseExtensions(new Extensions(nonce));
		}
		return answers.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.key()), new X509CertificateHolder[] { responder },
				at);
	}

	private CertificateStatus status(CertificateID asked, X509CertificateHolder issuer) throws OCSPException, OperatorCreationException {
		var revokedAt = revocations.apply(asked.getSerialNumber()).orElse(null);
		if (revokedAt == null || !asked.matchesIssuer(issuer, new JcaDigestCalculatorProviderBuilder().build())) {
			return new UnknownStatus();
		}
		return revokedAt.equals(Instant.MAX) ? CertificateStatus.GOOD
				: new RevokedStatus(Date.from(revokedAt), CRLReason.unspecified);
	}
}
