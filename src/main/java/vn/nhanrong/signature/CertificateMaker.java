package vn.nhanrong.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;

import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes key pairs (ECDSA P-256) with certificates, and revocation lists, as X.509 has them. */
final class CertificateMaker {

	private static final String ALGORITHM = "SHA256withECDSA";

	/**
	 * What a new certificate says.
	 *
	 * @param from inclusive
	 * @param to inclusive
	 * @param statusAt address where its issuer answers whether it is revoked (OCSP); null for none
	 * @param listAt address of its issuer's revocation list; null for none
	 */
	record Terms(X500Name subject, BigInteger serial, Instant from, Instant to, String statusAt, String listAt) {

		Terms(X500Name subject, BigInteger serial, Instant from, Instant to) {
			this(subject, serial, from, to, null, null);
		}
	}

	private CertificateMaker() {
	}

	/** @param organisation may be null */
	static X500Name name(String commonName, String organisation) {
		var name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
		if (organisation != null) {
			name.addRDN(BCStyle.O, organisation);
		}
		return name.addRDN(BCStyle.CN, commonName).build();
	}

	/** An authority that signs for itself. */
	static SigningKey root(Terms terms) throws GeneralSecurityException {
		return make(terms, null, new BasicConstraints(1), KeyUsage.keyCertSign | KeyUsage.cRLSign);
	}

	/** An authority that signs for others, but for no further authority. */
	static SigningKey authority(Terms terms, SigningKey root) throws GeneralSecurityException {
		return make(terms, root, new BasicConstraints(0), KeyUsage.keyCertSign | KeyUsage.cRLSign);
	}

	/** Somebody who signs documents. */
	static SigningKey holder(Terms terms, SigningKey authority) throws GeneralSecurityException {
		return make(terms, authority, new BasicConstraints(false), KeyUsage.nonRepudiation);
	}

	/** An authority that attests times (RFC 3161). */
	static SigningKey timestamping(Terms terms, SigningKey authority) throws GeneralSecurityException {
		return make(terms, authority, new BasicConstraints(false), KeyUsage.digitalSignature,
				added -> added.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
	}

	/** Who answers for the authority what it has revoked (RFC 6960); nobody asks whether the answerer itself is revoked. */
	static SigningKey responder(Terms terms, SigningKey authority) throws GeneralSecurityException {
		return make(terms, authority, new BasicConstraints(false), KeyUsage.digitalSignature,
				added -> added.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning))
					.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE));
	}

	/** @param revoked serial numbers, and since when */
	static byte[] revocationList(SigningKey issuer, long number, Instant from, Instant to, Map<BigInteger, Instant> revoked)
			throws GeneralSecurityException {
		try {
			var list = new JcaX509v2CRLBuilder(issuer.certificate(), Date.from(from)).setNextUpdate(Date.from(to));
			revoked.forEach((serial, at) -> list.addCRLEntry(serial, Date.from(at), CRLReason.unspecified));
			list.addExtension(Extension.authorityKeyIdentifier, false,
					new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
			list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(number)));
			return list.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer.key())).getEncoded();
		} catch (IOException | OperatorCreationException e) {
			throw new GeneralSecurityException(e);
		}
	}

	/** What a kind of certificate has besides. */
	private interface Extensions {

		void add(X509v3CertificateBuilder certificate) throws IOException;
	}

	private static SigningKey make(Terms terms, SigningKey issuer, BasicConstraints constraints, int usage)
			throws GeneralSecurityException {
		return make(terms, issuer, constraints, usage, added -> {
		});
	}

	private static SigningKey make(Terms terms, SigningKey issuer, BasicConstraints constraints, int usage, Extensions more)
			throws GeneralSecurityException {
		var pair = newPair();
		var issuerKey = issuer == null ? pair.getPublic() : issuer.certificate().getPublicKey();
		try {
			var extensions = new JcaX509ExtensionUtils();
			var builder = new JcaX509v3CertificateBuilder(issuer == null ? terms.subject() : subjectOf(issuer),
					terms.serial(), Date.from(terms.from()), Date.from(terms.to()), terms.subject(), pair.getPublic())
				.addExtension(Extension.basicConstraints, true, constraints)
				.addExtension(Extension.keyUsage, true, new KeyUsage(usage))
				.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(pair.getPublic()))
				.addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuerKey));
			more.add(builder);
			addAddresses(terms, builder);
			var certificate = builder
				.build(new JcaContentSignerBuilder(ALGORITHM).build(issuer == null ? pair.getPrivate() : issuer.key()));
			var chain = Stream.concat(Stream.of(new JcaX509CertificateConverter().getCertificate(certificate)),
					issuer == null ? Stream.<X509Certificate>empty() : issuer.chain().stream());
			return new SigningKey(pair.getPrivate(), chain.toList());
		} catch (IOException | OperatorCreationException e) {
			throw new GeneralSecurityException(e);
		}
	}

	private static void addAddresses(Terms terms, X509v3CertificateBuilder certificate) throws IOException {
		if (terms.statusAt() != null) {
			certificate.addExtension(Extension.authorityInfoAccess, false,
					new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address(terms.statusAt())));
		}
		if (terms.listAt() != null) {
			var point = new DistributionPointName(new GeneralNames(address(terms.listAt())));
			certificate.addExtension(Extension.cRLDistributionPoints, false,
					new CRLDistPoint(new DistributionPoint[] { new DistributionPoint(point, null, null) }));
		}
	}

	private static GeneralName address(String url) {
		return new GeneralName(GeneralName.uniformResourceIdentifier, url);
	}

	/** As it is encoded in the issuer's own certificate. */
	private static X500Name subjectOf(SigningKey issuer) throws GeneralSecurityException {
		return new JcaX509CertificateHolder(issuer.certificate()).getSubject();
	}

	private static KeyPair newPair() throws GeneralSecurityException {
		var pairs = KeyPairGenerator.getInstance("EC");
		pairs.initialize(new ECGenParameterSpec("secp256r1"));
		return pairs.generateKeyPair();
	}
}
