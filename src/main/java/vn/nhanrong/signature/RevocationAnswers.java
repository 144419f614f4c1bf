package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the responders that certificates name whether a certificate has been revoked (OCSP, RFC 6960). */
@Component
class RevocationAnswers {

	private static final Logger LOG = LoggerFactory.getLogger(RevocationAnswers.class);
	private static final int NONCE_BYTES = 16;
	/** Clocks differ by so much at most. */
	private static final Duration CLOCKS = Duration.ofMinutes(5);

	/** So old at most is what neither answers this very question nor says until when it holds: it may be sent again by anybody. */
	private static final Duration OLDEST = Duration.ofDays(1);

	private final RevocationWeb web;
	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	RevocationAnswers(RevocationWeb web, Clock clock) {
		this.web = web;
		this.clock = clock;
	}

	/** An answer, and what it says of the one certificate that was asked about. */
	record Answer(BasicOCSPResp response, SingleResp status) {
	}

	/** One that holds now, signed by the issuer or by whom the issuer says may; empty where none can be had. */
	Optional<Answer> find(X509Certificate certificate, X509Certificate issuer) {
		for (String address : CertificateExtensionsUtils.getOCSPAccessUrls(new CertificateToken(certificate))) {
			try {
				return Optional.of(ask(address, certificate, new JcaX509CertificateHolder(issuer)));
			} catch (IOException | GeneralSecurityException | OCSPException | CertException | OperatorCreationException
					| RuntimeException e) {
				LOG.warn("No usable answer from {}: {}", address, e.getMessage());
			}
		}
		return Optional.empty();
	}

	private Answer ask(String address, X509Certificate certificate, X509CertificateHolder issuer)
			throws IOException, GeneralSecurityException, OCSPException, CertException, OperatorCreationException {
		// By SHA-1, which all responders know: it only names the issuer.
		var id = new CertificateID(new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1), issuer,
				certificate.getSerialNumber());
		byte[] nonce = new DEROctetString(new BigInteger(NONCE_BYTES * 8, random).toByteArray()).getEncoded();
		var request = new OCSPReqBuilder().addRequest(id)
			.setRequestExtensions(new Extensions(new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, nonce))).build();
		var response = new OCSPResp(web.status(address, request.getEncoded()));
		if (response.getStatus() != OCSPRespBuilder.SUCCESSFUL || !(response.getResponseObject() instanceof BasicOCSPResp basic)) {
			throw new OCSPException("status " + response.getStatus());
		}
		var repeated = basic.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
		if (repeated != null && !Arrays.equals(repeated.getExtnValue().getOctets(), nonce)) {
			throw new OCSPException("another nonce");
		}
		requireSignature(basic, issuer);
		var status = Arrays.stream(basic.getResponses()).filter(one -> one.getCertID().equals(id)).findFirst()
			.orElseThrow(() -> new OCSPException("nothing about this certificate"));
		requireFresh(status, repeated != null);
		return new Answer(basic, status);
	}

	private static void requireSignature(BasicOCSPResp response, X509CertificateHolder issuer)
			throws OCSPException, CertException, OperatorCreationException, GeneralSecurityException {
		var verifiers = new JcaContentVerifierProviderBuilder();
		for (var responder : response.getCerts()) {
			boolean delegated = responder.getIssuer().equals(issuer.getSubject())
					&& responder.isSignatureValid(verifiers.build(issuer)) && mayAnswer(responder)
					&& responder.isValidOn(response.getProducedAt());
			if ((delegated || responder.equals(issuer)) && response.isSignatureValid(verifiers.build(responder))) {
				return;
			}
		}
		try {
			if (response.isSignatureValid(verifiers.build(issuer))) {
				return;
			}
		} catch (OCSPException e) {
			LOG.debug("not the issuer's own signature", e);
		}
		throw new OCSPException("signed by nobody who may");
	}

	private static boolean mayAnswer(X509CertificateHolder responder) {
		var usage = ExtendedKeyUsage.fromExtensions(responder.getExtensions());
		return usage != null && usage.hasKeyPurposeId(KeyPurposeId.id_kp_OCSPSigning);
	}

	private void requireFresh(SingleResp status, boolean toThisQuestion) throws OCSPException {
		var now = clock.instant();
		var from = status.getThisUpdate().toInstant();
		boolean early = from.isAfter(now.plus(CLOCKS));
		boolean late = status.getNextUpdate() != null && status.getNextUpdate().toInstant().isBefore(now.minus(CLOCKS));
		boolean endless = status.getNextUpdate() == null || !toThisQuestion;
		if (early || late || endless && from.isBefore(now.minus(OLDEST))) {
			throw new OCSPException("not of this time");
		}
	}
}
