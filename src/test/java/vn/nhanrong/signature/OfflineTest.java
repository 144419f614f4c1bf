package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.esf.OtherHashAlgAndValue;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

/** Whatever addresses a file names, to verify it asks nobody: else anybody could make the application call anywhere. */
class OfflineTest {

	private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.2.3.4.5");

	@Test
	void noAddressInAFileIsAsked() throws Exception {
		var asked = new AtomicInteger();
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			asked.incrementAndGet();
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		try {
			byte[] file = fileThatNames("http://localhost:" + server.getAddress().getPort() + "/");
			var verified = Signing.verify(file, Signing.authority());
			assertThat(verified.signatures()).singleElement().satisfies(signature -> {
				assertThat(signature.isIntact()).as(signature.toString()).isTrue();
				assertThat(signature.status()).isEqualTo(SignatureStatus.UNCERTAIN);
			});
			assertThat(asked).hasValue(0);
		} finally {
			server.stop(0);
		}
	}

	/** A good signature of a stranger, its certificate and its policy full of addresses. */
	private static byte[] fileThatNames(String address) throws Exception {
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personal(), Signing.authority().holder("chỗ cho chữ ký"));
		int start = new String(file, StandardCharsets.ISO_8859_1).indexOf("/Contents <") + "/Contents <".length();
		int end = new String(file, StandardCharsets.ISO_8859_1).indexOf('>', start);
		byte[] content = Arrays.copyOf(file, start - 1 + file.length - end - 1);
		System.arraycopy(file, end + 1, content, start - 1, file.length - end - 1);
		var digits = HexFormat.of().formatHex(sign(content, address));
		Arrays.fill(file, start, end, (byte) '0');
		System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, file, start, digits.length());
		return file;
	}

	private static byte[] sign(byte[] content, String address) throws Exception {
		var pair = newPair();
		var certificate = certificate(pair, newPair(), address);
		var generator = new CMSSignedDataGenerator();
		generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
			.setSignedAttributeGenerator(parameters -> attributes((ASN1ObjectIdentifier) parameters.get(CMSAttributeTableGenerator.CONTENT_TYPE),
					(byte[]) parameters.get(CMSAttributeTableGenerator.DIGEST), certificate, address))
			.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()), certificate));
		generator.addCertificates(new JcaCertStore(List.of(certificate)));
		return generator.generate(new CMSProcessableByteArray(content), false).toASN1Structure().getEncoded(ASN1Encoding.DER);
	}

	private static KeyPair newPair() throws GeneralSecurityException {
		var pairs = KeyPairGenerator.getInstance("EC");
		pairs.initialize(256);
		return pairs.generateKeyPair();
	}

	private static X509Certificate certificate(KeyPair pair, KeyPair issuer, String address) throws Exception {
		var place = new GeneralName(GeneralName.uniformResourceIdentifier, address);
		var access = new AuthorityInformationAccess(new AccessDescription[] {
				new AccessDescription(AccessDescription.id_ad_caIssuers, place), new AccessDescription(AccessDescription.id_ad_ocsp, place) });
		var lists = new CRLDistPoint(new DistributionPoint[] {
				new DistributionPoint(new DistributionPointName(new GeneralNames(place)), null, null) });
		return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(CertificateMaker.name("Nơi khác", null),
				BigInteger.TWO, Date.from(Signing.NOW.minusSeconds(86_400)), Date.from(Signing.NOW.plusSeconds(86_400)),
				CertificateMaker.name("Người lạ", null), pair.getPublic())
			.addExtension(Extension.authorityInfoAccess, false, access).addExtension(Extension.cRLDistributionPoints, false, lists)
			.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
	}

	private static AttributeTable attributes(ASN1ObjectIdentifier type, byte[] digest, X509Certificate certificate, String address) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
			var policyHash = new OtherHashAlgAndValue(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), new DEROctetString(hash));
			var where = new DERSequence(new DERSequence(vector(PKCSObjectIdentifiers.id_spq_ets_uri, new DERIA5String(address))));
			var attributes = new ASN1EncodableVector();
			attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(type)));
			attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
			attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
					new DERSet(new SigningCertificateV2(new ESSCertIDv2(hash)))));
			attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_ets_sigPolicyId, new DERSet(new DERSequence(vector(POLICY, policyHash, where)))));
			return new AttributeTable(attributes);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static ASN1EncodableVector vector(ASN1Encodable... parts) {
		var vector = new ASN1EncodableVector();
		vector.addAll(parts);
		return vector;
	}
}
