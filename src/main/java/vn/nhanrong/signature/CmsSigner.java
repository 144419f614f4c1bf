package vn.nhanrong.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * Signs bytes as PAdES asks for: a detached CMS signature (RFC 5652) in DER that names the signing certificate and holds
 * no signing time, which stands in the PDF.
 */
final class CmsSigner {

	private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

	private CmsSigner() {
	}

	static byte[] sign(byte[] content, SigningKey key) throws GeneralSecurityException {
		try {
			var signer = new JcaContentSignerBuilder(key.isRsa() ? "SHA256withRSAandMGF1" : "SHA256withECDSA")
				.setProvider(PROVIDER).build(key.key());
			var attributes = signedAttributes(key.certificate());
			var generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
					new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
				.setSignedAttributeGenerator(attributes).build(signer, key.certificate()));
			generator.addCertificates(new JcaCertStore(withoutRoot(key.chain())));
			var signed = generator.generate(new CMSProcessableByteArray(content), false);
			return signed.toASN1Structure().getEncoded(ASN1Encoding.DER);
		} catch (OperatorCreationException | CMSException | IOException e) {
			throw new GeneralSecurityException(e);
		}
	}

	/** A root is believed for another reason than that the file holds it. */
	private static List<X509Certificate> withoutRoot(List<X509Certificate> chain) {
		return chain.stream()
			.filter(certificate -> !certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
					|| certificate.equals(chain.getFirst()))
			.toList();
	}

	private static CMSAttributeTableGenerator signedAttributes(X509Certificate certificate)
			throws GeneralSecurityException {
		byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
		var signingCertificate = new SigningCertificateV2(new ESSCertIDv2(hash));
		return parameters -> table(parameters, signingCertificate);
	}

	private static AttributeTable table(Map<?, ?> parameters, SigningCertificateV2 signingCertificate) {
		var attributes = new ASN1EncodableVector();
		attributes.add(new Attribute(CMSAttributes.contentType,
				new DERSet((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE))));
		attributes.add(new Attribute(CMSAttributes.messageDigest,
				new DERSet(new DEROctetString((byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST)))));
		attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(signingCertificate)));
		return new AttributeTable(attributes);
	}
}
