package vn.nhanrong.signature;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.bouncycastle.asn1.x500.style.BCStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import vn.nhanrong.shared.Refusal;

/** What is asked of a certificate before it signs: a signature that nobody would accept must not come to be. */
@Component
class SigningChecks {

	private static final Logger LOG = LoggerFactory.getLogger(SigningChecks.class);
	/** Places in the key usage of a certificate, X.509 has it so. */
	private static final int DIGITAL_SIGNATURE = 0;
	private static final int NON_REPUDIATION = 1;

	private final SignatureProperties properties;
	private final Revocations revocations;
	private final Clock clock;
	private final Holders holders;

	SigningChecks(SignatureProperties properties, Revocations revocations, Clock clock) {
		this.properties = properties;
		this.revocations = revocations;
		this.clock = clock;
		this.holders = new Holders(properties.keys());
	}

	/**
	 * @param unchecked is told the holder's name where nobody says whether the certificate has been revoked, and signing
	 * goes on nevertheless
	 * @throws Refusal {@code CONFLICT} for a certificate that must not sign this
	 */
	void require(SigningKey key, SignatureRequest request, Consumer<String> unchecked) {
		try {
			refuse(!holders.isHolders(key.certificate(), request.role(), request.holder(), request.holderName()), "refusal.signature.holder", request);
			requireValid(key.certificate(), request, clock.instant());
			requireValid(key.certificate(), request, request.at());
			refuse(!mayBindItsHolder(key.certificate()), "refusal.signature.usage", request);
			refuse(!key.isStrong() || key.chain().stream().anyMatch(SigningChecks::isWeaklySigned), "refusal.signature.weak", request);
			requireUnrevoked(key.chain(), request, unchecked);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a certificate can't be read", e);
		}
	}

	/**
	 * The name that the signature gives: the holder's, or that of the certificate where the configuration says that the
	 * certificate is the holder's.
	 */
	String name(SigningKey key, SignatureRequest request) {
		if (!holders.areConfigured(request.holder())) {
			return request.holderName();
		}
		return Holders.values(key.certificate().getSubjectX500Principal(), BCStyle.CN).findFirst().orElse(request.holderName());
	}

	Holders holders() {
		return holders;
	}

	private static void requireValid(X509Certificate certificate, SignatureRequest request, Instant at) {
		refuse(at.isBefore(certificate.getNotBefore().toInstant()), "refusal.signature.notYetValid", request);
		refuse(at.isAfter(certificate.getNotAfter().toInstant()), "refusal.signature.expired", request);
	}

	/** A certificate without key usage is for everything. */
	private static boolean mayBindItsHolder(X509Certificate certificate) {
		boolean[] usage = certificate.getKeyUsage();
		return certificate.getBasicConstraints() < 0 && (usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION]);
	}

	/** A root is believed for another reason than its signature. */
	private static boolean isWeaklySigned(X509Certificate certificate) {
		boolean root = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
		return !root && certificate.getSigAlgName().toUpperCase(Locale.ROOT).matches(".*(SHA-?1|MD[25])(?!\\d).*");
	}

	private void requireUnrevoked(List<X509Certificate> chain, SignatureRequest request, Consumer<String> unchecked)
			throws GeneralSecurityException {
		boolean told = chain.size() > 1;
		for (int i = 0; i + 1 < chain.size(); i++) {
			var standing = revocations.find(chain.get(i), chain.get(i + 1));
			refuse(standing.isPresent() && standing.get().revokedAt() != null, "refusal.signature.revoked", request);
			told &= standing.isPresent();
		}
		if (!told) {
			refuse(properties.revocation().whenUnreachable() == SignatureProperties.WhenUnreachable.REFUSE,
					"refusal.signature.revocationUnknown", request);
			LOG.warn("Nobody says whether the certificate {} has been revoked; it signs nevertheless",
					chain.getFirst().getSerialNumber().toString(16));
			unchecked.accept(request.holderName());
		}
	}

	private static void refuse(boolean isSo, String key, SignatureRequest request) {
		if (isSo) {
			throw Refusal.conflict(key, request.holderName());
		}
	}
}
