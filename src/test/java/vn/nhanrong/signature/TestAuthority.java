package vn.nhanrong.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An authority of a test, with a root and a list of what it revoked. */
final class TestAuthority implements TrustSource {

	static final String ORGANISATION = "UBND Quận 6";

	private static final Duration YEAR = Duration.ofDays(365);

	private final SigningKey root;
	private final SigningKey issuing;
	private final Instant now;
	private final Map<BigInteger, Instant> revoked = new HashMap<>();
	private long serial = 100;
	private Instant listedAt;

	TestAuthority(String name, Instant now) throws GeneralSecurityException {
		this.now = now;
		this.listedAt = now;
		root = CertificateMaker.root(terms(name + " – gốc", now.minus(YEAR), now.plus(YEAR.multipliedBy(9))));
		issuing = CertificateMaker.authority(terms(name, now.minus(YEAR), now.plus(YEAR.multipliedBy(9))), root);
	}

	SigningKey holder(String name, Instant from, Instant to) throws GeneralSecurityException {
		return CertificateMaker.holder(new CertificateMaker.Terms(CertificateMaker.name(name, ORGANISATION),
				BigInteger.valueOf(serial++), from, to), issuing);
	}

	SigningKey holder(String name) throws GeneralSecurityException {
		return holder(name, now.minus(Duration.ofDays(30)), now.plus(YEAR));
	}

	/** A certificate that says by itself that it is an organisation's. */
	SigningKey organisation(String name) throws GeneralSecurityException {
		return CertificateMaker.holder(new CertificateMaker.Terms(CertificateMaker.name(name, name), BigInteger.valueOf(serial++),
				now.minus(Duration.ofDays(30)), now.plus(YEAR)), issuing);
	}

	/** A time-stamping authority of its own, whose clock this is. */
	TimestampAuthority timestamps(Clock clock) throws GeneralSecurityException {
		return timestamps(clock, now.plus(YEAR.multipliedBy(5)));
	}

	TimestampAuthority timestamps(Clock clock, Instant to) throws GeneralSecurityException {
		var key = timestampKey(to);
		return sha256 -> new TimestampMaker(key, clock.instant()).token(sha256, BigInteger.valueOf(serial++));
	}

	SigningKey timestampKey(Instant to) throws GeneralSecurityException {
		return CertificateMaker.timestamping(terms("TSA thử", now.minus(YEAR), to), issuing);
	}

	SigningKey responderKey() throws GeneralSecurityException {
		return CertificateMaker.responder(terms("OCSP thử", now.minus(YEAR), now.plus(YEAR.multipliedBy(5))), issuing);
	}

	/** A certificate that says where its standing can be asked for. */
	SigningKey holder(String name, String statusAt, String listAt) throws GeneralSecurityException {
		return CertificateMaker.holder(new CertificateMaker.Terms(CertificateMaker.name(name, ORGANISATION), BigInteger.valueOf(serial++),
				now.minus(Duration.ofDays(30)), now.plus(YEAR), statusAt, listAt), issuing);
	}

	SigningKey root() {
		return root;
	}

	SigningKey issuing() {
		return issuing;
	}

	/** Its lists are made anew then. */
	void list(Instant at) {
		listedAt = at;
	}

	void revoke(SigningKey key, Instant at) {
		revoked.put(key.certificate().getSerialNumber(), at);
	}

	/** Believed, but of what it revoked nothing is known beside what files hold and authorities answer. */
	TrustSource withoutLists() {
		return new WithoutLists(anchors());
	}

	private record WithoutLists(List<X509Certificate> anchors) implements TrustSource {

		@Override
		public List<byte[]> revocationLists() {
			return List.of();
		}
	}

	@Override
	public List<X509Certificate> anchors() {
		return List.of(root.certificate());
	}

	@Override
	public List<byte[]> revocationLists() {
		try {
			var until = listedAt.plus(YEAR.multipliedBy(2));
			return List.of(CertificateMaker.revocationList(root, 1, listedAt, until, Map.of()),
					CertificateMaker.revocationList(issuing, 1, listedAt, until, revoked));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private CertificateMaker.Terms terms(String name, Instant from, Instant to) {
		return new CertificateMaker.Terms(CertificateMaker.name(name, "Cơ quan chứng thực thử"), BigInteger.valueOf(serial++), from, to);
	}
}
