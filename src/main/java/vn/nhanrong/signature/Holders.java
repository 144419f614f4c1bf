package vn.nhanrong.signature;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Whose a certificate is, the same for what is signed here, what comes signed from elsewhere and what is verified: by the number
 * and the subject that the configuration gives for the holder, else by its common name.
 */
final class Holders {

	private static final int HEXADECIMAL = 16;

	private final Map<String, Configured> configured = new HashMap<>();

	/**
	 * @param serials null for any
	 * @param subject null for any
	 */
	private record Configured(Set<BigInteger> serials, X500Principal subject) {

		private boolean fits(BigInteger serial, X500Principal name) {
			return (serials == null || serials.contains(serial)) && (subject == null || subject.equals(name));
		}
	}

	/** @throws IllegalStateException where a number or a subject is none */
	Holders(Collection<SignatureProperties.Key> keys) {
		for (var key : keys) {
			if (key.certificateSerial() != null || key.certificateSubject() != null) {
				configured.putIfAbsent(key.holder(), new Configured(serials(key), subject(key)));
			}
		}
	}

	/** Whether the configuration says which certificate is the holder's. */
	boolean areConfigured(String holder) {
		return configured.containsKey(holder);
	}

	/** Whether it may sign for the holder now. */
	boolean isHolders(X509Certificate certificate, SignatureRole role, String holder, String name) {
		return isHolders(certificate.getSerialNumber(), certificate.getSubjectX500Principal(), role, holder, Set.of(name));
	}

	/** Whether a signature that was made elsewhere just now is the holder's. */
	boolean isHolders(VerifiedSignature signature, SignatureRole role, String holder, String name) {
		var certificate = signature.certificate();
		return certificate != null && isHolders(new BigInteger(certificate.serialNumber(), HEXADECIMAL), certificate.subject(), role, holder,
				Set.of(name));
	}

	/**
	 * Whether a signature may have been the holder's when it was made. The configuration speaks of certificates of today: one of
	 * years ago, by whose name nobody else can be meant, does not become another's when it is replaced.
	 *
	 * @param holder null where it is not known
	 * @param names any of which is the holder's
	 */
	boolean mayBeHolders(CertificateCheck certificate, SignatureRole role, String holder, Set<String> names) {
		return names(certificate.subject(), role, names)
				|| isHolders(new BigInteger(certificate.serialNumber(), HEXADECIMAL), certificate.subject(), role, holder, names);
	}

	private boolean isHolders(BigInteger serial, X500Principal subject, SignatureRole role, String holder, Set<String> names) {
		var known = holder == null ? null : configured.get(holder);
		return known == null ? names(subject, role, names) : known.fits(serial, subject);
	}

	/** By the common name; in an organisation's certificate its name may be that of the organisation as well. */
	static boolean names(X500Principal subject, SignatureRole role, Set<String> names) {
		var wanted = names.stream().map(Holders::plain).collect(Collectors.toSet());
		var found = role == SignatureRole.SEAL ? Stream.of(BCStyle.CN, BCStyle.O) : Stream.of(BCStyle.CN);
		return found.flatMap(type -> values(subject, type)).map(Holders::plain).anyMatch(wanted::contains);
	}

	/** The values that a certificate's subject has of this type, as they are written. */
	static Stream<String> values(X500Principal subject, ASN1ObjectIdentifier type) {
		return Stream.of(X500Name.getInstance(subject.getEncoded()).getRDNs(type)).flatMap(part -> Stream.of(part.getTypesAndValues()))
			.filter(pair -> pair.getType().equals(type)).map(pair -> pair.getValue()).filter(ASN1String.class::isInstance)
			.map(value -> ((ASN1String) value).getString());
	}

	/** As certificates may write it: in capitals, or with letters in parts. */
	private static String plain(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ").toLowerCase(Locale.forLanguageTag("vi"));
	}

	private static Set<BigInteger> serials(SignatureProperties.Key key) {
		if (key.certificateSerial() == null) {
			return null;
		}
		try {
			return List.of(key.certificateSerial().split(",")).stream().map(serial -> serial.replaceAll("[:\\s]", ""))
				.map(serial -> new BigInteger(serial, HEXADECIMAL)).collect(Collectors.toSet());
		} catch (NumberFormatException e) {
			throw wrong("certificate-serial", key.certificateSerial(), e);
		}
	}

	private static X500Principal subject(SignatureProperties.Key key) {
		try {
			return key.certificateSubject() == null ? null : new X500Principal(key.certificateSubject());
		} catch (IllegalArgumentException e) {
			throw wrong("certificate-subject", key.certificateSubject(), e);
		}
	}

	private static IllegalStateException wrong(String property, String value, Exception cause) {
		return new IllegalStateException("nhanrong.signature.keys[]." + property + ": không đọc được / can't be read: " + value, cause);
	}
}
