package vn.nhanrong.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.enumerations.RevocationType;

/**
 * What of the information on revocation counts for something that was signed (ETSI EN 319 102-1, 5.2.5): who signs with a revoked
 * certificate may choose which list comes with the file, so one that had ended before says nothing.
 */
final class Freshness {

	/** Clocks differ by so much at most. */
	private static final Duration CLOCKS = Duration.ofMinutes(5);
	/** For so long holds what doesn't say itself when it ends. */
	private static final Duration WITHOUT_END = Duration.ofDays(1);

	private Freshness() {
	}

	/** Whether somebody says of each certificate below the one that is believed whether it was revoked then. */
	static boolean isTold(List<CertificateWrapper> chain, Instant at) {
		return chain.stream().takeWhile(certificate -> !certificate.isTrusted())
			.allMatch(certificate -> needsNone(certificate) || counting(certificate, at).findAny().isPresent());
	}

	/** What was issued at that time or later, or held still. */
	static Stream<CertificateRevocationWrapper> counting(CertificateWrapper certificate, Instant at) {
		return certificate.getCertificateRevocationData().stream().filter(data -> isOfIssuer(data, certificate) && !isOver(data, at));
	}

	/** Its authority promises not to revoke it. */
	private static boolean needsNone(CertificateWrapper certificate) {
		return certificate.isNoRevAvail() || certificate.isValAssuredShortTermCertificate();
	}

	private static boolean isOver(CertificateRevocationWrapper data, Instant at) {
		if (data.getThisUpdate() == null) {
			return true;
		}
		var from = data.getThisUpdate().toInstant();
		Date until = data.getNextUpdate();
		var end = until == null || until.toInstant().isBefore(from) ? from.plus(WITHOUT_END) : until.toInstant();
		return end.plus(CLOCKS).isBefore(at);
	}

	/** By the issuer's own key, or by whom the issuer made to answer. */
	private static boolean isOfIssuer(CertificateRevocationWrapper data, CertificateWrapper certificate) {
		var issuer = certificate.getSigningCertificate();
		var author = data.getSigningCertificate();
		if (issuer == null || author == null || !data.isSignatureValid()) {
			return false;
		}
		boolean delegated = data.getRevocationType() == RevocationType.OCSP && author.isIdKpOCSPSigning()
				&& author.getSigningCertificate() != null && author.getSigningCertificate().getEntityKey().equals(issuer.getEntityKey());
		return delegated || author.getEntityKey().equals(issuer.getEntityKey());
	}
}
