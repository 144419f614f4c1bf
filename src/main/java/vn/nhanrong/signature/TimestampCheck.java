package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;

/** Whether what came back from an authority is a time-stamp for what it was asked for. */
final class TimestampCheck {

	private TimestampCheck() {
	}

	/**
	 * Nonce, imprint and policy are those of the request; the certificate is for time-stamps and nothing else, has signed
	 * it, and comes from one of the anchors.
	 *
	 * @param anchors empty where nobody is known to be believed: then the certificate's origin is not looked at
	 * @return the token, in DER
	 */
	static byte[] token(TimeStampRequest request, byte[] response, Collection<X509Certificate> anchors)
			throws GeneralSecurityException {
		try {
			var answer = new TimeStampResponse(response);
			answer.validate(request);
			var token = answer.getTimeStampToken();
			if (token == null) {
				throw new GeneralSecurityException("refused: " + answer.getStatusString());
			}
			var signer = signer(token);
			if (!anchors.isEmpty()) {
				requirePath(token, certificate(signer), anchors);
			}
			return token.toCMSSignedData().toASN1Structure().getEncoded(ASN1Encoding.DER);
		} catch (TSPException | IOException | RuntimeException e) {
			throw new GeneralSecurityException(e.getMessage(), e);
		}
	}

	/**
	 * The certificate is in the token, as it was asked for.
	 *
	 * @throws GeneralSecurityException where it is not, or is not for time-stamps, or has not signed the token
	 */
	static X509CertificateHolder signer(TimeStampToken token) throws GeneralSecurityException {
		var signer = token.getCertificates().getMatches(null).stream().filter(token.getSID()::match).findFirst()
			.orElseThrow(() -> new GeneralSecurityException("the time-stamp lacks its certificate"));
		try {
			token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
			return signer;
		} catch (TSPException | OperatorCreationException e) {
			throw new GeneralSecurityException(e.getMessage(), e);
		}
	}

	private static void requirePath(TimeStampToken token, X509Certificate signer, Collection<X509Certificate> anchors)
			throws GeneralSecurityException {
		var selector = new X509CertSelector();
		selector.setCertificate(signer);
		var path = new PKIXBuilderParameters(anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet()),
				selector);
		path.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(certificates(token))));
		path.setDate(token.getTimeStampInfo().getGenTime());
		// Who has been revoked is told by whoever verifies.
		path.setRevocationEnabled(false);
		CertPathBuilder.getInstance("PKIX").build(path);
	}

	private static List<X509Certificate> certificates(TimeStampToken token) throws GeneralSecurityException {
		var certificates = new ArrayList<X509Certificate>();
		for (var holder : token.getCertificates().getMatches(null)) {
			certificates.add(certificate(holder));
		}
		return certificates;
	}

	private static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
		return new JcaX509CertificateConverter().getCertificate(holder);
	}
}
