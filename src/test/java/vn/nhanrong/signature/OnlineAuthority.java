package vn.nhanrong.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An authority that is asked over HTTP, as those in earnest are: what it says of a certificate holds for half a day, its
 * lists for a week, and the certificates of who signs and who attests times for five years.
 */
final class OnlineAuthority implements TrustSource, TimestampAuthority {

	static final Duration YEAR = Duration.ofDays(365);

	private static final Duration FIVE_YEARS = YEAR.multipliedBy(5);
	private static final Duration LIST_HOLDS = Duration.ofDays(7);

	private final Services services;
	private final Clock clock;
	private final SigningKey root;
	private final SigningKey issuing;
	private SigningKey stamping;
	private long serial = 100;

	/** @param clock may be moved back by ten years, and on by thirty */
	OnlineAuthority(Services services, Clock clock) throws GeneralSecurityException {
		this.services = services;
		this.clock = clock;
		var from = clock.instant().minus(YEAR.multipliedBy(10));
		var to = clock.instant().plus(YEAR.multipliedBy(30));
		root = CertificateMaker.root(terms("CA gốc thử", from, to, null, null));
		issuing = CertificateMaker.authority(terms("CA thử", from, to, null, services.offer("/root.crl", request -> list(root))), root);
		var responder = CertificateMaker.responder(terms("OCSP thử", from, to, null, services.offer("/ca.crl", request -> list(issuing))),
				issuing);
		services.offer("/ocsp", request -> new StatusMaker(responder, clock.instant(), one -> Optional.of(Instant.MAX)).answer(request));
	}

	SigningKey holder(String name) throws GeneralSecurityException {
		return CertificateMaker.holder(fiveYears(name), issuing);
	}

	/** By a new key, where the present one ends within a year. */
	@Override
	public byte[] stamp(byte[] sha256) {
		try {
			if (stamping == null || stamping.certificate().getNotAfter().toInstant().isBefore(clock.instant().plus(YEAR))) {
				stamping = CertificateMaker.timestamping(fiveYears("TSA thử"), issuing);
			}
			return new TimestampMaker(stamping, clock.instant()).token(sha256, BigInteger.valueOf(serial++));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public List<X509Certificate> anchors() {
		return List.of(root.certificate());
	}

	@Override
	public List<byte[]> revocationLists() {
		try {
			return List.of(list(root), list(issuing));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private byte[] list(SigningKey issuer) throws GeneralSecurityException {
		return CertificateMaker.revocationList(issuer, 1, clock.instant(), clock.instant().plus(LIST_HOLDS), Map.of());
	}

	private CertificateMaker.Terms fiveYears(String name) {
		var from = clock.instant().minus(Duration.ofDays(1));
		return terms(name, from, from.plus(FIVE_YEARS), services.address("/ocsp"), services.address("/ca.crl"));
	}

	private CertificateMaker.Terms terms(String name, Instant from, Instant to, String statusAt, String listAt) {
		return new CertificateMaker.Terms(CertificateMaker.name(name, TestAuthority.ORGANISATION), BigInteger.valueOf(serial++), from, to,
				statusAt, listAt);
	}
}
