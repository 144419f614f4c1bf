package vn.nhanrong.signature;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.springframework.stereotype.Component;

/** Whether a certificate has been revoked, from what its issuer says now. Answers are kept as long as they are fresh. */
@Component
class Revocations {

	/** Whoever signs many documents at once does not wait for a silent authority with each. */
	private static final Duration UNKNOWN_FOR = Duration.ofMinutes(1);

	private final RevocationAnswers answers;
	private final RevocationLists lists;
	private final Duration freshFor;
	private final Clock clock;
	/** By certificate: those that sign here, and their authorities', are few. */
	private final Map<ByteBuffer, Kept> known = new ConcurrentHashMap<>();

	Revocations(RevocationAnswers answers, RevocationLists lists, SignatureProperties properties, Clock clock) {
		this.answers = answers;
		this.lists = lists;
		this.freshFor = properties.revocation().freshFor();
		this.clock = clock;
	}

	/**
	 * What is known of a certificate.
	 *
	 * @param revokedAt null where it is not revoked
	 * @param askedAt when this was found out
	 * @param freshUntil when it is to be asked again
	 */
	record Standing(Instant revokedAt, Instant askedAt, Instant freshUntil) {
	}

	/** @param standing null where nobody said anything */
	private record Kept(Standing standing, Instant askedAt, Instant until) {

		private boolean holds(Instant now) {
			return !now.isBefore(askedAt) && now.isBefore(until);
		}
	}

	/** Empty where nobody says whether it has been revoked. */
	Optional<Standing> find(X509Certificate certificate, X509Certificate issuer) throws GeneralSecurityException {
		var now = clock.instant();
		var key = ByteBuffer.wrap(certificate.getEncoded());
		var kept = known.get(key);
		if (kept != null && kept.holds(now)) {
			return Optional.ofNullable(kept.standing());
		}
		var found = answered(certificate, issuer, now).or(() -> listed(certificate, issuer, now));
		// By a clock that went on meanwhile: to wait in vain may take long.
		known.put(key, new Kept(found.orElse(null), now, found.map(Standing::freshUntil).orElseGet(() -> clock.instant().plus(UNKNOWN_FOR))));
		return found;
	}

	private Optional<Standing> answered(X509Certificate certificate, X509Certificate issuer, Instant now) {
		return answers.find(certificate, issuer).map(RevocationAnswers.Answer::status).flatMap(status -> {
			if (status.getCertStatus() == CertificateStatus.GOOD) {
				return Optional.of(new Standing(null, now, freshUntil(now, status.getNextUpdate())));
			}
			return status.getCertStatus() instanceof RevokedStatus revoked
					? Optional.of(new Standing(revoked.getRevocationTime().toInstant(), now, freshUntil(now, status.getNextUpdate())))
					: Optional.empty();
		});
	}

	private Optional<Standing> listed(X509Certificate certificate, X509Certificate issuer, Instant now) {
		return lists.find(certificate, issuer).map(list -> {
			var entry = list.getRevokedCertificate(certificate.getSerialNumber());
			return new Standing(entry == null ? null : entry.getRevocationDate().toInstant(), now, freshUntil(now, list.getNextUpdate()));
		});
	}

	private Instant freshUntil(Instant now, Date nextUpdate) {
		var latest = now.plus(freshFor);
		return nextUpdate == null || nextUpdate.toInstant().isAfter(latest) ? latest : nextUpdate.toInstant();
	}
}
