package vn.nhanrong.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.X509CertificateHolder;
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

	SigningChecks(SignatureProperties properties, Revocations revocations, Clock clock) {
		this.properties = properties;
		this.revocations = revocations;
		this.clock = clock;
	}

	/**
	 * @param unchecked is told the holder's name where nobody says whether the certificate has been revoked, and signing
	 * goes on nevertheless
	 * @throws Refusal {@code CONFLICT} for a certificate that must not sign this
	 */
	void require(SigningKey key, SignatureRequest request, Consumer<String> unchecked) {
		try {
			requireHolder(key.certificate(), request);
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
		if (configured(request).isEmpty()) {
			return request.holderName();
		}
		return values(subject(key.certificate()), BCStyle.CN).findFirst().orElse(request.holderName());
	}

	/**
	 * Whether a signature that was made elsewhere is the holder's: by the number of the certificate that the configuration
	 * says is the holder's, otherwise by the name in the certificate.
	 */
	boolean isHolders(VerifiedSignature signature, SignatureRole role, String holder, String holderName) {
		var serial = properties.keys().stream().filter(key -> key.holder().equals(holder))
			.map(SignatureProperties.Key::certificateSerial).filter(Objects::nonNull).findFirst();
		if (serial.isPresent()) {
			return signature.certificate() != null
					&& signature.certificate().serialNumber().equalsIgnoreCase(serial.get().replaceAll("[:\\s]|^0+", ""));
		}
		var named = role == SignatureRole.SEAL ? Stream.of(signature.signer(), signature.organisation()) : Stream.of(signature.signer());
		return named.filter(Objects::nonNull).anyMatch(name -> plain(name).equals(plain(holderName)));
	}

	private Optional<SignatureProperties.Key> configured(SignatureRequest request) {
		return properties.keys().stream().filter(key -> key.holder().equals(request.holder()))
			.filter(key -> key.certificateSerial() != null || key.certificateSubject() != null).findFirst();
	}

	private void requireHolder(X509Certificate certificate, SignatureRequest request) {
		boolean right = configured(request).map(key -> isConfigured(certificate, key))
			.orElseGet(() -> names(subject(certificate), request.role(), request.holderName()));
		refuse(!right, "refusal.signature.holder", request);
	}

	private static boolean isConfigured(X509Certificate certificate, SignatureProperties.Key key) {
		boolean serial = key.certificateSerial() == null
				|| certificate.getSerialNumber().toString(16).equals(key.certificateSerial().replaceAll("[:\\s]|^0+", "").toLowerCase(Locale.ROOT));
		boolean subject = key.certificateSubject() == null
				|| certificate.getSubjectX500Principal().equals(new X500Principal(key.certificateSubject()));
		return serial && subject;
	}

	/** Whether a certificate, in DER, is in this name. */
	static boolean names(byte[] certificate, SignatureRole role, String name) {
		try {
			return names(new X509CertificateHolder(certificate).getSubject(), role, name);
		} catch (IOException e) {
			throw new UncheckedIOException("it has been read before", e);
		}
	}

	/** By the common name; in an organisation's certificate its name may be that of the organisation as well. */
	private static boolean names(X500Name subject, SignatureRole role, String name) {
		var found = role == SignatureRole.SEAL ? Stream.concat(values(subject, BCStyle.CN), values(subject, BCStyle.O))
				: values(subject, BCStyle.CN);
		return found.anyMatch(value -> plain(value).equals(plain(name)));
	}

	private static Stream<String> values(X500Name subject, ASN1ObjectIdentifier type) {
		return Stream.of(subject.getRDNs(type)).map(name -> name.getFirst().getValue()).filter(ASN1String.class::isInstance)
			.map(value -> ((ASN1String) value).getString());
	}

	private static X500Name subject(X509Certificate certificate) {
		return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
	}

	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.forLanguageTag("vi"));
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
