package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.NOW;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.Refusal;

/** Time-stamps of an authority that is asked over HTTP, and answers that are none. */
class RemoteTimestampsTest {

	private static final Duration YEAR = Duration.ofDays(365);
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final Duration LITTLE_PATIENCE = Duration.ofMillis(200);
	private static final String POLICY = "2.999.7";
	private static final byte[] IMPRINT = new byte[32];

	private Services services;
	private TestAuthority authority;
	private SigningKey key;

	@BeforeEach
	void open() throws Exception {
		services = new Services();
		authority = Signing.authority();
		key = authority.timestampKey(NOW.plus(YEAR));
	}

	@AfterEach
	void close() {
		services.close();
	}

	@Test
	void aGoodAnswerIsTheTimestampItself() throws Exception {
		byte[] token = stamp(services.offer("/tsa", this::granted));
		var read = new TimeStampToken(new CMSSignedData(token));
		assertThat(read.getTimeStampInfo().getMessageImprintDigest()).isEqualTo(IMPRINT);
		assertThat(read.getTimeStampInfo().getGenTime()).isEqualTo(NOW);
		assertThat(read.getTimeStampInfo().getPolicy().getId()).isEqualTo(POLICY);
		assertThat(services.asked()).hasSize(1);
		assertThat(services.asked().getFirst().getFirst("Content-Type")).isEqualTo("application/timestamp-query");
		assertThat(services.asked().getFirst()).doesNotContainKey("Authorization");
	}

	@Test
	void whoMustSayWhoHeIsSaysSo() {
		String address = services.offer("/tsa", this::granted);
		timestamps(new SignatureProperties.Timestamp(address, "quận6", "mật:khẩu", null, PATIENCE), authority).stamp(IMPRINT);
		String sent = services.asked().getFirst().getFirst("Authorization");
		assertThat(sent).startsWith("Basic ");
		assertThat(Base64.getDecoder().decode(sent.substring("Basic ".length()))).asString().isEqualTo("quận6:mật:khẩu");
		var unnamed = new SignatureProperties.Timestamp(address, "quận6", "mật:khẩu", null, PATIENCE);
		assertThat(unnamed.toString()).doesNotContain("mật:khẩu", "quận6");
	}

	@Test
	void anAnswerToAnotherQuestionIsRefused() {
		refuses(services.offer("/nonce", query -> granted(request(IMPRINT, read(query).getNonce().add(BigInteger.ONE), POLICY))));
		refuses(services.offer("/no-nonce", query -> granted(request(IMPRINT, null, POLICY))));
		refuses(services.offer("/imprint", query -> granted(request(new byte[] { 1, 2 }, read(query).getNonce(), POLICY))));
		refuses(services.offer("/policy", query -> granted(request(IMPRINT, read(query).getNonce(), "2.999.8"))));
	}

	@Test
	void whatIsNoTimestampIsRefused() {
		refuses(services.offer("/garbage", query -> "không phải".getBytes(StandardCharsets.UTF_8)));
		refuses(services.offer("/nothing", query -> new byte[0]));
		refuses(services.offer("/rejected", query -> new TimestampMaker(key, NOW).answer(new byte[] { 1 }, BigInteger.ONE)));
		refuses(services.offer("/broken", query -> {
			byte[] answer = granted(query);
			answer[answer.length - 1] ^= 1;
			return answer;
		}));
	}

	@Test
	void anAuthorityThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
		refuses(services.fail("/500", exchange -> exchange.sendResponseHeaders(500, -1)));
		refuses(services.fail("/401", exchange -> exchange.sendResponseHeaders(401, -1)));
		refuses(services.fail("/gone", exchange -> {
			throw new IOException("closes the connection");
		}));
		refuses("http://localhost:1/");
		refuses("không phải địa chỉ");
		for (boolean begun : new boolean[] { false, true }) {
			try (var slow = new Services()) {
				var impatient = new SignatureProperties.Timestamp(slow.stall("/tsa", begun), null, null, null, LITTLE_PATIENCE);
				refuses(timestamps(impatient, authority));
			}
		}
	}

	@Test
	void aCertificateForNothingOfTheKindAttestsNothing() throws Exception {
		var forStamps = KeyPurposeId.id_kp_timeStamping;
		var timestamps = timestamps(services.offer("/tsa", query -> handmade(key, query)));
		assertThat(timestamps.stamp(IMPRINT)).as("made like that, by a good key").isNotEmpty();
		refuses(services.offer("/none", query -> handmade(authority.holder("Không có mục đích"), query)));
		refuses(services.offer("/uncritical", query -> handmade(certificate(false, forStamps), query)));
		refuses(services.offer("/other", query -> handmade(certificate(true, KeyPurposeId.id_kp_OCSPSigning), query)));
		refuses(services.offer("/more", query -> handmade(certificate(true, forStamps, KeyPurposeId.id_kp_OCSPSigning), query)));
	}

	@Test
	void aStrangerAttestsNothing() throws Exception {
		var stranger = new TestAuthority("CA thử", NOW.minus(Duration.ofDays(1)));
		var strange = stranger.timestampKey(NOW.plus(YEAR));
		String address = services.offer("/tsa", query -> new TimestampMaker(strange, NOW).answer(query, BigInteger.ONE));
		refuses(address);
		assertThat(timestamps(properties(address), stranger).stamp(IMPRINT)).as("to whom he is none").isNotEmpty();
		assertThat(timestamps(properties(address)).stamp(IMPRINT)).as("to whom everybody is one").isNotEmpty();
	}

	@Test
	void withoutItsTimestampThereIsNoSignature() {
		var none = timestamps(services.offer("/garbage", query -> new byte[] { 1, 2, 3 }));
		refused(() -> Signing.signTimed(SamplePdf.decision(), Signing.personal(), authority.holder(Signing.OFFICER), none));
	}

	private byte[] granted(byte[] query) {
		return new TimestampMaker(key, NOW).answer(query, BigInteger.ONE);
	}

	private static TimeStampRequest read(byte[] query) throws IOException {
		return new TimeStampRequest(query);
	}

	private static byte[] request(byte[] start, BigInteger nonce, String policy) throws IOException {
		byte[] imprint = new byte[32];
		System.arraycopy(start, 0, imprint, 0, start.length);
		var generator = new TimeStampRequestGenerator();
		generator.setCertReq(true);
		generator.setReqPolicy(new ASN1ObjectIdentifier(policy));
		return generator.generate(NISTObjectIdentifiers.id_sha256, imprint, nonce).getEncoded();
	}

	/** No library makes time-stamps with a certificate that is not for them. */
	private static byte[] handmade(SigningKey key, byte[] query) throws Exception {
		var request = read(query);
		var imprint = TimeStampReq.getInstance(query).getMessageImprint();
		var info = new TSTInfo(new ASN1ObjectIdentifier(POLICY), imprint, new ASN1Integer(1), new ASN1GeneralizedTime(Date.from(NOW)),
				null, null, new ASN1Integer(request.getNonce()), null, null);
		var attributes = new ASN1EncodableVector();
		attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(NOW)))));
		attributes.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2,
				new DERSet(new SigningCertificateV2(new ESSCertIDv2(CmsSigner.digest(key.certificate().getEncoded()))))));
		var generator = new CMSSignedDataGenerator();
		generator.addCertificates(new JcaCertStore(key.chain()));
		generator.addSignerInfoGenerator(new JcaSimpleSignerInfoGeneratorBuilder()
			.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
			.build("SHA256withECDSA", key.key(), key.certificate()));
		var token = generator.generate(new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded()), true);
		return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), token.toASN1Structure()).getEncoded();
	}

	private SigningKey certificate(boolean critical, KeyPurposeId... purposes) throws Exception {
		var pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
		var issuer = authority.issuing();
		var certificate = new JcaX509v3CertificateBuilder(issuer.certificate(), BigInteger.valueOf(4711), Date.from(NOW.minus(YEAR)),
				Date.from(NOW.plus(YEAR)), new X500Principal("CN=TSA"), pair.getPublic())
			.addExtension(Extension.extendedKeyUsage, critical, new ExtendedKeyUsage(purposes))
			.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key()));
		return new SigningKey(pair.getPrivate(),
				Stream.concat(Stream.of(new JcaX509CertificateConverter().getCertificate(certificate)), issuer.chain().stream()).toList());
	}

	private static SignatureProperties.Timestamp properties(String address) {
		return new SignatureProperties.Timestamp(address, null, null, POLICY, PATIENCE);
	}

	private static RemoteTimestamps timestamps(SignatureProperties.Timestamp properties, TrustSource... trust) {
		return new RemoteTimestamps(properties, List.of(trust));
	}

	private RemoteTimestamps timestamps(String address) {
		return timestamps(properties(address), authority);
	}

	private byte[] stamp(String address) {
		return timestamps(address).stamp(IMPRINT);
	}

	private void refuses(String address) {
		refuses(timestamps(address));
	}

	private static void refuses(RemoteTimestamps timestamps) {
		refused(() -> timestamps.stamp(IMPRINT));
	}

	private static void refused(ThrowingCallable attempt) {
		assertThatThrownBy(attempt).isInstanceOfSatisfying(Refusal.class, refusal -> {
			assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
			assertThat(refusal.key()).isEqualTo("refusal.signature.timestamp");
		});
	}
}
