package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.function.UnaryOperator;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/**
 * Signs as PAdES asks for: a detached CMS signature (RFC 5652) in DER that names the signing certificate and holds no
 * signing time, which stands in the PDF. Put together by hand: the content is hashed once, by whoever has it, and whatever
 * holds the key signs nothing but the attributes.
 */
final class CmsSigner {

	private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
	private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
	private static final AlgorithmIdentifier RSASSA_PSS = rsassaPss();

	private CmsSigner() {
	}

	/**
	 * @param sha256 of what is signed
	 * @param attest gives the time-stamp over a SHA-256, or null for none
	 */
	static byte[] sign(byte[] sha256, SigningKey key, UnaryOperator<byte[]> attest) throws GeneralSecurityException {
		try {
			var attributes = signedAttributes(sha256, key.certificate());
			byte[] signature = key.sign(attributes.getEncoded(ASN1Encoding.DER));
			byte[] token = attest.apply(digest(signature));
			var holder = certificate(key.certificate());
			var signer = new SignerInfo(new SignerIdentifier(new IssuerAndSerialNumber(holder)), SHA256, attributes,
					key.isRsa() ? RSASSA_PSS : ECDSA, new DEROctetString(signature), unsignedAttributes(token));
			var data = new SignedData(new DERSet(SHA256), new ContentInfo(CMSObjectIdentifiers.data, null),
					certificates(key.chain()), null, new DERSet(signer));
			return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
		} catch (IOException e) {
			throw new GeneralSecurityException(e);
		}
	}

	private static ASN1Set signedAttributes(byte[] sha256, X509Certificate certificate) throws GeneralSecurityException {
		var attributes = new ASN1EncodableVector();
		attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
		attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString(sha256)));
		attributes.add(attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
				new SigningCertificateV2(new ESSCertIDv2(digest(certificate.getEncoded())))));
		return new DERSet(attributes);
	}

	private static ASN1Set unsignedAttributes(byte[] token) throws IOException {
		return token == null ? null
				: new DERSet(attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(token)));
	}

	private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
		return new Attribute(type, new DERSet(value));
	}

	/** Not the root's: it is believed for another reason than that the file holds it. */
	private static ASN1Set certificates(List<X509Certificate> chain) throws CertificateEncodingException {
		var certificates = new ASN1EncodableVector();
		for (var certificate : chain) {
			boolean root = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
			if (!root || certificate.equals(chain.getFirst())) {
				certificates.add(certificate(certificate));
			}
		}
		return new DERSet(certificates);
	}

	private static Certificate certificate(X509Certificate certificate) throws CertificateEncodingException {
		return Certificate.getInstance(certificate.getEncoded());
	}

	static byte[] digest(byte[] content) throws GeneralSecurityException {
		return MessageDigest.getInstance("SHA-256").digest(content);
	}

	private static AlgorithmIdentifier rsassaPss() {
		var sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
		return new AlgorithmIdentifier(PKCSObjectIdentifiers.id_RSASSA_PSS, new RSASSAPSSparams(sha256,
				new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256), new ASN1Integer(32), new ASN1Integer(1)));
	}
}
