package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

class PdfSigningTest {

	@Test
	void twoSignaturesAreAddedWithoutAByteOfWhatWasThereBeingTouched() throws Exception {
		var authority = Signing.authority();
		byte[] plain = SamplePdf.decision();
		byte[] once = Signing.sign(plain, Signing.personal(), authority.holder(OFFICER));
		byte[] twice = Signing.sign(once, Signing.seal(), authority.organisation(ORGANISATION));
		assertThat(Arrays.copyOf(once, plain.length)).isEqualTo(plain);
		assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);

		var verified = Signing.verify(twice, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::role).containsExactly(SignatureRole.PERSONAL, SignatureRole.SEAL);
		assertThat(verified.signatures()).extracting(VerifiedSignature::signer).containsExactly(OFFICER, ORGANISATION);
		assertThat(verified.signatures()).extracting(VerifiedSignature::organisation).containsExactly(TestAuthority.ORGANISATION, ORGANISATION);
		assertThat(verified.signatures()).allSatisfy(signature -> {
			assertThat(signature.level()).isEqualTo("PAdES-BASELINE-B");
			assertThat(signature.issuer()).isEqualTo("CA thử");
			assertThat(signature.findings()).isEmpty();
		});
		assertThat(verified.signatures()).extracting(VerifiedSignature::coversWholeFile).containsExactly(false, true);
		assertThat(verified.signatures().getFirst().claimedAt()).isEqualTo(Signing.personal().at());
	}

	@Test
	void theFileStaysAPdfA3bThatOtherProgramsFindNothingWrongWith() throws Exception {
		byte[] plain = SamplePdf.decision();
		byte[] twice = Signing.signedTwice(Signing.authority());
		assertThat(PdfChecks.againstPdfA3b(plain)).as("before").isEmpty();
		assertThat(PdfChecks.againstPdfA3b(twice)).as("after").isEmpty();
		assertThat(PdfChecks.says(twice, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		assertThat(PdfChecks.says(twice, "pdfsig").split("Signature is Valid", -1)).as("signatures that poppler finds valid").hasSize(3);
		assertThat(PdfChecks.says(twice, "pdfsig")).contains("ETSI.CAdES.detached", "Total document signed", OFFICER);
	}

	@Test
	void aFileOfPackedObjectsIsSignedAsWell() throws Exception {
		var authority = Signing.authority();
		byte[] once = Signing.sign(SamplePdf.decision(true), Signing.personal(), authority.holder(OFFICER));
		byte[] twice = Signing.sign(once, Signing.seal(), authority.holder(ORGANISATION));
		assertThat(Signing.verify(twice, authority).result()).isEqualTo(Verification.Result.VALID);
		assertThat(PdfChecks.againstPdfA3b(twice)).isEmpty();
		assertThat(PdfChecks.says(twice, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
	}

	@Test
	void theSignaturesArePicturesThatAddNoWordsToTheText() throws Exception {
		byte[] plain = SamplePdf.decision();
		byte[] twice = Signing.signedTwice(Signing.authority());
		assertThat(PdfChecks.text(twice)).isEqualTo(PdfChecks.text(plain)).contains("Tổ liên gia an toàn phòng cháy chữa cháy");
	}

	@Test
	void theSignatureNamesItsCertificateAndHoldsNoTime() throws Exception {
		byte[] signed = Signing.sign(SamplePdf.decision(), Signing.personal(), Signing.authority().holder(OFFICER));
		try (var reader = new PdfReader(signed)) {
			var dictionary = reader.getAcroFields().getSignatureDictionary(SignatureRole.PERSONAL.fieldName());
			assertThat(dictionary.getAsString(PdfName.M).toString()).isEqualTo("D:20261126085000+07'00'");
			assertThat(dictionary.getAsString(PdfName.REASON).toUnicodeString()).isEqualTo("Ký ban hành");
		}
		var signer = new CMSSignedData(cmsOf(signed)).getSignerInfos().getSigners().iterator().next();
		assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2)).isNotNull();
		assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
		assertThat(signer.getUnsignedAttributes()).isNull();
	}

	@Test
	void anRsaKeySignsByRsassaPss() throws Exception {
		var key = rsaKey(2048);
		byte[] signed = Signing.sign(SamplePdf.decision(), Signing.personal(), key);
		var signer = new CMSSignedData(cmsOf(signed)).getSignerInfos().getSigners().iterator().next();
		assertThat(signer.getEncryptionAlgOID()).isEqualTo(PKCSObjectIdentifiers.id_RSASSA_PSS.getId());
		var verified = Signing.verify(signed, new TrustSource() {

			@Override
			public List<X509Certificate> anchors() {
				return List.of(key.certificate());
			}

			@Override
			public List<byte[]> revocationLists() {
				return List.of();
			}
		});
		assertThat(verified.signatures()).singleElement().satisfies(signature -> {
			assertThat(signature.status()).as(signature.toString()).isEqualTo(SignatureStatus.VALID);
			assertThat(signature.level()).isEqualTo("PAdES-BASELINE-B");
		});
	}

	@Test
	void aKeyThatIsTooWeakIsRefused() throws Exception {
		byte[] file = rsaKey(1024).toPkcs12("secret");
		assertThatThrownBy(() -> SigningKey.ofPkcs12(file, "secret")).isInstanceOf(GeneralSecurityException.class)
			.hasMessageContaining("2048");
		byte[] strong = rsaKey(2048).toPkcs12("secret");
		assertThat(SigningKey.ofPkcs12(strong, "secret").isRsa()).isTrue();
		assertThatThrownBy(() -> SigningKey.ofPkcs12(strong, "other")).isInstanceOf(GeneralSecurityException.class);
		assertThatThrownBy(() -> SigningKey.ofPkcs12("no key".getBytes(StandardCharsets.UTF_8), "secret"))
			.isInstanceOf(GeneralSecurityException.class);
	}

	private static SigningKey rsaKey(int bits) throws Exception {
		var pairs = KeyPairGenerator.getInstance("RSA");
		pairs.initialize(bits);
		var pair = pairs.generateKeyPair();
		var name = CertificateMaker.name(OFFICER, ORGANISATION);
		var certificate = new JcaX509v3CertificateBuilder(name, BigInteger.TEN, Date.from(NOW.minusSeconds(86_400)),
				Date.from(NOW.plusSeconds(86_400)), name, pair.getPublic())
			.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate()));
		return new SigningKey(pair.getPrivate(), List.of(new JcaX509CertificateConverter().getCertificate(certificate)));
	}

	private static byte[] cmsOf(byte[] signed) {
		var text = new String(signed, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("/Contents <") + "/Contents ".length();
		return new Coverage(start, text.indexOf('>', start) + 1, signed.length).signature(signed);
	}
}
