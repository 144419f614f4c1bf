package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import javax.security.auth.x500.X500Principal;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import org.bouncycastle.cert.X509CertificateHolder;

import vn.nhanrong.signature.CertificateCheck.Answer;
import vn.nhanrong.signature.CertificateCheck.Revocation;

/** Answers what everybody asks of a signer's certificate, from what DSS found out. */
final class CertificateInquiry {

	private final SignatureWrapper signature;
	private final CertificateWrapper certificate;
	/** When it was signed, as far as anybody knows. */
	private final Instant time;

	private CertificateInquiry(SignatureWrapper signature, Instant time) {
		this.signature = signature;
		this.certificate = signature.getSigningCertificate();
		this.time = time;
	}

	/** @param time null where nobody knows it; @return null where there is no certificate */
	static CertificateCheck of(SignatureWrapper signature, Instant time) {
		return signature.getSigningCertificate() == null ? null : new CertificateInquiry(signature, time).check();
	}

	private CertificateCheck check() {
		var newest = certificate.getCertificateRevocationData().stream()
			.filter(data -> data.getThisUpdate() != null).max(Comparator.comparing(CertificateRevocationWrapper::getThisUpdate));
		var revoked = certificate.getCertificateRevocationData().stream().filter(CertificateRevocationWrapper::isRevoked).findFirst();
		var revokedAt = revoked.map(CertificateRevocationWrapper::getRevocationDate).map(date -> date.toInstant()).orElse(null);
		var revocation = revoked.isPresent() ? Revocation.REVOKED : newest.isPresent() ? Revocation.GOOD : Revocation.UNKNOWN;
		return new CertificateCheck(new BigInteger(certificate.getSerialNumber()).toString(16).toUpperCase(Locale.ROOT), subject(certificate), path(),
				signature.isTrustedChain(), validWhenSigned(revocation, revokedAt), revocation, revokedAt,
				newest.map(data -> data.getThisUpdate().toInstant()).orElse(null));
	}

	private Answer validWhenSigned(Revocation revocation, Instant revokedAt) {
		if (time == null) {
			return Answer.UNKNOWN;
		}
		boolean outside = time.isBefore(certificate.getNotBefore().toInstant()) || time.isAfter(certificate.getNotAfter().toInstant());
		if (outside || revokedAt != null && !time.isBefore(revokedAt)) {
			return Answer.NO;
		}
		return signature.isTrustedChain() && revocation != Revocation.UNKNOWN ? Answer.YES : Answer.UNKNOWN;
	}

	static X500Principal subject(CertificateWrapper certificate) {
		try {
			return new X500Principal(new X509CertificateHolder(certificate.getBinaries()).getSubject().getEncoded());
		} catch (IOException e) {
			throw new UncheckedIOException("DSS has read it before", e);
		}
	}

	private List<String> path() {
		var chain = signature.getCertificateChain();
		return chain.stream().skip(1).map(authority -> authority.getCommonName() == null ? authority.getCertificateDN()
				: authority.getCommonName()).toList();
	}
}
