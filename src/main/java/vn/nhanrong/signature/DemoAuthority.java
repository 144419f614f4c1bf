package vn.nhanrong.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.bouncycastle.asn1.x500.X500Name;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.nhanrong.shared.PublicAddress;

/**
 * The demonstration's certification authority: gives whoever signs for the first time a key and a certificate, and says
 * which it has revoked. What it makes proves nothing, and says so in its name.
 */
@Component
@Profile("demo")
@Order(2)
class DemoAuthority implements SigningKeys, TrustSource {

	/** The root signs the issuing authority, which signs everybody else. */
	enum Tier {
		ROOT("Nhân Rộng – CA gốc trình diễn"), ISSUING("Nhân Rộng – CA trình diễn");

		private final String commonName;

		Tier(String commonName) {
			this.commonName = commonName;
		}

		/** Of its revocation list. */
		String path() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private static final String ORGANISATION = "Bản trình diễn, không có giá trị pháp lý";
	private static final Duration YEAR = Duration.ofDays(365);
	/** The clock of a demonstration may be set back, so its authorities were there long before. */
	private static final Duration AUTHORITY_BEFORE = YEAR.multipliedBy(10);
	private static final Duration AUTHORITY_AFTER = YEAR.multipliedBy(30);
	private static final Duration HOLDER_BEFORE = Duration.ofDays(1);
	private static final Duration HOLDER_AFTER = YEAR.multipliedBy(5);
	/** A time-stamp is to be good for longer than until its file gets the next one. */
	private static final Duration TIMESTAMP_AFTER = YEAR;
	private static final Duration LIST_AFTER = Duration.ofDays(7);
	private static final Duration LIST_IS_NEW = Duration.ofDays(1);

	private final DemoKeyStore store;
	private final PublicAddress address;
	private final Clock clock;

	DemoAuthority(DemoKeyStore store, PublicAddress address, Clock clock) {
		this.store = store;
		this.address = address;
		this.clock = clock;
	}

	/** Never empty: whoever has no key gets one. */
	@Override
	@Transactional
	public Optional<SigningKey> find(SignatureRequest request) {
		var subject = CertificateMaker.name(request.holderName(), request.organisation());
		return Optional.of(key(new Wanted(DemoKeyStore.Use.of(request.role()), request.holder(), subject, request.at())));
	}

	/** Of the time-stamping authority: one that is good for a year to come. */
	@Transactional
	public SigningKey timestampKey() {
		return key(new Wanted(DemoKeyStore.Use.TIMESTAMP, "TSA", CertificateMaker.name("Nhân Rộng – Dấu thời gian trình diễn", ORGANISATION),
				now().plus(TIMESTAMP_AFTER)));
	}

	/** Of who answers for the issuing authority what it has revoked. */
	@Transactional
	public SigningKey responderKey() {
		return key(new Wanted(DemoKeyStore.Use.RESPONDER, "OCSP", CertificateMaker.name("Nhân Rộng – OCSP trình diễn", ORGANISATION), now()));
	}

	/** Another with each call. */
	BigInteger nextSerial() {
		return store.nextSerial();
	}

	/** Of what the issuing authority issued: the end of time where it is not revoked; empty where it issued none such. */
	Optional<Instant> revokedAt(BigInteger serial) {
		return store.revokedAt(serial);
	}

	/** Empty as long as nobody has signed anything. */
	@Transactional
	public Optional<byte[]> revocationList(Tier tier) {
		return store.authority(tier).map(key -> currentList(tier));
	}

	/** The path of an address below the application's own; empty for any other. */
	Optional<String> pathOf(String url) {
		String base = address.of("/");
		return url.startsWith(base) ? Optional.of(url.substring(base.length() - 1)) : Optional.empty();
	}

	/**
	 * A key that is there or is made.
	 *
	 * @param at when, besides now, its certificate has to hold
	 */
	private record Wanted(DemoKeyStore.Use use, String holder, X500Name subject, Instant at) {
	}

	private SigningKey key(Wanted wanted) {
		var now = now();
		return kept(wanted, now).orElseGet(() -> {
			store.lock();
			return kept(wanted, now).orElseGet(() -> make(wanted, now));
		});
	}

	/** From now on the holder's present keys are worth nothing; for the next signature there is a new one. */
	@Transactional
	public int revoke(SignatureRole role, String holder) {
		store.lock();
		int revoked = store.revoke(DemoKeyStore.Use.of(role), holder, now());
		Stream.of(Tier.values()).filter(tier -> store.authority(tier).isPresent()).forEach(this::renewList);
		return revoked;
	}

	@Override
	@Transactional(readOnly = true)
	public List<X509Certificate> anchors() {
		return store.authority(Tier.ROOT).map(SigningKey::certificate).stream().toList();
	}

	/** Empty as long as nobody has signed anything. */
	@Override
	@Transactional
	public List<byte[]> revocationLists() {
		return Stream.of(Tier.values()).filter(tier -> store.authority(tier).isPresent()).map(this::currentList).toList();
	}

	private Optional<SigningKey> kept(Wanted wanted, Instant now) {
		return store.key(wanted.use(), wanted.holder(), wanted.subject().toString(), now, wanted.at());
	}

	private SigningKey make(Wanted wanted, Instant now) {
		try {
			var from = (wanted.at().isBefore(now) ? wanted.at() : now).minus(HOLDER_BEFORE).truncatedTo(ChronoUnit.SECONDS);
			var issuing = issuing(now);
			// Who answers is there as long as the authority is, however far a demonstration's clock is moved.
			boolean responder = wanted.use() == DemoKeyStore.Use.RESPONDER;
			var terms = responder ? terms(wanted.subject(), now, listAt(Tier.ISSUING))
					: new CertificateMaker.Terms(wanted.subject(), store.nextSerial(), from, from.plus(HOLDER_AFTER), address.of(DemoAnswers.STATUS),
							listAt(Tier.ISSUING));
			var key = switch (wanted.use()) {
				case PERSONAL, SEAL -> CertificateMaker.holder(terms, issuing);
				case TIMESTAMP -> CertificateMaker.timestamping(terms, issuing);
				case RESPONDER -> CertificateMaker.responder(terms, issuing);
			};
			store.addKey(wanted.use(), wanted.holder(), wanted.subject().toString(), key);
			return key;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("no key could be made", e);
		}
	}

	private String listAt(Tier issuer) {
		return address.of(DemoAnswers.LISTS + issuer.path() + ".crl");
	}

	private SigningKey issuing(Instant now) throws GeneralSecurityException {
		var kept = store.authority(Tier.ISSUING);
		if (kept.isPresent()) {
			return kept.get();
		}
		var root = CertificateMaker.root(terms(Tier.ROOT, now));
		var issuing = CertificateMaker.authority(terms(Tier.ISSUING, now), root);
		store.addAuthority(Tier.ROOT, root);
		store.addAuthority(Tier.ISSUING, issuing);
		return issuing;
	}

	private CertificateMaker.Terms terms(Tier tier, Instant now) {
		return terms(CertificateMaker.name(tier.commonName, ORGANISATION), now, tier == Tier.ROOT ? null : listAt(Tier.ROOT));
	}

	private CertificateMaker.Terms terms(X500Name subject, Instant now, String listAt) {
		var today = now.truncatedTo(ChronoUnit.DAYS);
		return new CertificateMaker.Terms(subject, store.nextSerial(), today.minus(AUTHORITY_BEFORE), today.plus(AUTHORITY_AFTER), null, listAt);
	}

	private byte[] currentList(Tier tier) {
		return newList(tier).orElseGet(() -> {
			store.lock();
			return newList(tier).orElseGet(() -> renewList(tier));
		});
	}

	private Optional<byte[]> newList(Tier tier) {
		var now = now();
		return store.list(tier).filter(list -> !list.thisUpdate().isAfter(now) && list.thisUpdate().plus(LIST_IS_NEW).isAfter(now))
			.map(DemoKeyStore.KeptList::content);
	}

	private byte[] renewList(Tier tier) {
		var now = now();
		long number = store.list(tier).map(DemoKeyStore.KeptList::number).orElse(0L) + 1;
		Map<BigInteger, Instant> revoked = tier == Tier.ISSUING ? store.revoked() : Map.of();
		try {
			byte[] list = CertificateMaker.revocationList(store.authority(tier).orElseThrow(), number, now, now.plus(LIST_AFTER),
					revoked);
			// Who only reads gets a list that is as good, made for this once.
			if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
				store.putList(tier, new DemoKeyStore.KeptList(number, list, now));
			}
			return list;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("no revocation list could be made", e);
		}
	}

	/** As precise as certificates and lists are. */
	private Instant now() {
		return clock.instant().truncatedTo(ChronoUnit.SECONDS);
	}
}
