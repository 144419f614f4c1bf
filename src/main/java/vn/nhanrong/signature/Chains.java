package vn.nhanrong.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.spi.DSSUtils;

/**
 * The certificates that a signature rests on.
 *
 * @param certificates for the signer and for each who attests the time: each with its authorities, up to the one that is believed; none
 * of whom nobody believes
 */
public record Chains(List<List<X509Certificate>> certificates) {

	public Chains {
		certificates = List.copyOf(certificates);
	}

	static Chains of(Judgement judgement) {
		var signature = judgement.signature();
		return new Chains(Stream.<AbstractTokenProxy>concat(Stream.of(signature), signature.getTimestampList().stream())
			.filter(AbstractTokenProxy::isTrustedChain).map(one -> upToAnchor(one.getCertificateChain())).toList());
	}

	private static List<X509Certificate> upToAnchor(List<CertificateWrapper> chain) {
		long below = chain.stream().takeWhile(certificate -> !certificate.isTrusted()).count();
		return chain.stream().limit(below + 1).map(certificate -> DSSUtils.loadCertificate(certificate.getBinaries()).getCertificate()).toList();
	}

	/** Nobody wants to read them where a signature is shown. */
	@Override
	public String toString() {
		return certificates.size() + " chains";
	}
}
