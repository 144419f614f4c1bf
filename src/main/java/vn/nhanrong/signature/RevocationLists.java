package vn.nhanrong.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lists of what authorities have revoked: those at hand, else those at the addresses that certificates name. */
@Component
class RevocationLists {

	private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);

	/** Clocks differ by so much at most. */
	private static final Duration CLOCKS = Duration.ofMinutes(5);

	private final List<TrustSource> trust;
	private final RevocationWeb web;
	private final Clock clock;

	RevocationLists(List<TrustSource> trust, RevocationWeb web, Clock clock) {
		this.trust = trust;
		this.web = web;
		this.clock = clock;
	}

	/** The issuer's list that holds now, signed by the issuer; empty where none can be had. */
	Optional<X509CRL> find(X509Certificate certificate, X509Certificate issuer) {
		return Stream.concat(trust.stream().flatMap(source -> source.revocationLists().stream()),
				CertificateExtensionsUtils.getCRLAccessUrls(new CertificateToken(certificate)).stream().map(this::fetch)
					.filter(Objects::nonNull))
			.map(RevocationLists::read).filter(Objects::nonNull).filter(list -> ListScope.covers(list, certificate) && holds(list, issuer)).findFirst();
	}

	private byte[] fetch(String address) {
		try {
			return web.list(address);
		} catch (IOException e) {
			LOG.warn("No revocation list from {}: {}", address, e.getMessage());
			return null;
		}
	}

	private static X509CRL read(byte[] list) {
		try {
			return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
		} catch (GeneralSecurityException e) {
			LOG.warn("A revocation list can't be read: {}", e.getMessage());
			return null;
		}
	}

	private boolean holds(X509CRL list, X509Certificate issuer) {
		if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
			return false;
		}
		try {
			list.verify(issuer.getPublicKey());
			var now = clock.instant();
			return !list.getThisUpdate().toInstant().isAfter(now.plus(CLOCKS))
					&& (list.getNextUpdate() == null || !now.isAfter(list.getNextUpdate().toInstant()));
		} catch (GeneralSecurityException e) {
			LOG.warn("A revocation list is not its issuer's: {}", e.getMessage());
			return false;
		}
	}
}
