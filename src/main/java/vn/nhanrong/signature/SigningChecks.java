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
	private static final int HEXADECIMAL = 16;

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

	/**
	 * The same question for what was signed elsewhere: of all certificates that the signature rests on.
	 *
	 * @throws Refusal as for what is signed here
	 */
	void requireUnrevoked(VerifiedSignature signature, String holderName, Consumer<String> unchecked) {
		try {
			boolean told = true;
			for (var chain : signature.chains().certificates()) {
				told &= isTold(chain, holderName);
			}
			// A file may bring what is asked for.
			if (!told && signature.findings().contains(Finding.NO_REVOCATION_LIST.key())) {
				goOnUnchecked(signature.certificate().serialNumber(), holderName, unchecked);
			}
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("a certificate can't be read", e);
		}
	}

	private void requireUnrevoked(List<X509Certificate> chain, SignatureRequest request, Consumer<String> unchecked)
			throws GeneralSecurityException {
		if (!isTold(chain, request.holderName())) {
			goOnUnchecked(chain.getFirst().getSerialNumber().toString(HEXADECIMAL), request.holderName(), unchecked);
		}
	}

	/** Whether somebody says of each that it has not been revoked. @throws Refusal {@code CONFLICT} where one has been */
	private boolean isTold(List<X509Certificate> chain, String holderName) throws GeneralSecurityException {
		boolean told = chain.size() > 1;
		for (int i = 0; i + 1 < chain.size(); i++) {
			var standing = revocations.find(chain.get(i), chain.get(i + 1));
			refuse(standing.isPresent() && standing.get().revokedAt() != null, "refusal.signature.revoked", holderName);
			told &= standing.isPresent();
		}
		return told;
	}

	private void goOnUnchecked(String serial, String holderName, Consumer<String> unchecked) {
		refuse(properties.revocation().whenUnreachable() == SignatureProperties.WhenUnreachable.REFUSE,
				"refusal.signature.revocationUnknown", holderName);
		LOG.warn("Nobody says whether the certificate {} has been revoked; it signs nevertheless", serial);
		unchecked.accept(holderName);
	}

	private static void refuse(boolean isSo, String key, SignatureRequest request) {
		refuse(isSo, key, request.holderName());
	}

	private static void refuse(boolean isSo, String key, String holderName) {
		if (isSo) {
			throw Refusal.conflict(key, holderName);
		}
	}
}
