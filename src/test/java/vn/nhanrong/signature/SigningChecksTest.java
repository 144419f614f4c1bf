package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.CLOCK;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import com.sun.net.httpserver.HttpServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.Refusal;

/** What is asked of a certificate before it signs, and that a signature made nevertheless is called what it is. */
class SigningChecksTest {

	private static final Duration YEAR = Duration.ofDays(365);

	private final List<String> unchecked = new ArrayList<>();
	private TestAuthority authority;

	@BeforeEach
	void found() throws Exception {
		authority = Signing.authority();
	}

	@Test
	void aGoodCertificateOfTheHolderMaySign() throws Exception {
		checks().require(authority.holder(OFFICER), Signing.personal(), unchecked::add);
		checks().require(authority.holder("nguyễn  thị NGỌC ánh"), Signing.personal(), unchecked::add);
		checks().require(authority.holder(ORGANISATION), Signing.seal(), unchecked::add);
		assertThat(unchecked).isEmpty();
	}

	@Test
	void anExpiredOneIsRefusedAndNamed() throws Exception {
		var key = authority.holder(OFFICER, NOW.minus(YEAR), NOW.minus(Duration.ofDays(1)));
		refuses(key, "refusal.signature.expired");
		names(key, Finding.EXPIRED_BEFORE);
	}

	@Test
	void oneThatIsNotValidYetIsRefusedAndNamed() throws Exception {
		var key = authority.holder(OFFICER, NOW.plus(Duration.ofDays(1)), NOW.plus(YEAR));
		refuses(key, "refusal.signature.notYetValid");
		names(key, Finding.NOT_YET_VALID);
	}

	@Test
	void aRevokedOneIsRefusedAndNamed() throws Exception {
		var key = authority.holder(OFFICER);
		authority.revoke(key, NOW.minus(Duration.ofDays(1)));
		refuses(key, "refusal.signature.revoked");
		names(key, Finding.REVOKED);
	}

	@Test
	void anotherPersonsIsRefusedAndTheVerificationNamesWhoSigned() throws Exception {
		var key = authority.holder("Trần Văn Bình");
		refuses(key, "refusal.signature.holder");
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personal(), key);
		var verified = Signing.verify(file, authority);
		assertThat(verified.signatures().getFirst().signer()).isEqualTo("Trần Văn Bình");
		assertThat(verified.signatures().getFirst().findings()).containsExactly(Finding.HOLDER.key());
		assertThat(verified.result()).isEqualTo(Verification.Result.UNCERTAIN);
	}

	@Test
	void theConfigurationMaySayWhichCertificateIsTheHolders() throws Exception {
		var key = authority.holder("UBND Q6");
		String serial = key.certificate().getSerialNumber().toString(16);
		String subject = key.certificate().getSubjectX500Principal().getName();
		assertThatCode(() -> checks(holder("UBND-Q6", "00:" + serial.toUpperCase(), null)).require(key, Signing.seal(), unchecked::add))
			.doesNotThrowAnyException();
		assertThatCode(() -> checks(holder("UBND-Q6", null, subject)).require(key, Signing.seal(), unchecked::add)).doesNotThrowAnyException();
		refuses(checks(holder("UBND-Q6", "77", null)), key, Signing.seal(), "refusal.signature.holder");
		refuses(checks(holder("UBND-Q6", serial, "CN=ai khác")), key, Signing.seal(), "refusal.signature.holder");
	}

	@Test
	void aSignatureMadeElsewhereIsTheHoldersByTheNumberOfItsCertificateOrElseByTheNameInIt() throws Exception {
		var key = authority.holder(OFFICER);
		String serial = key.certificate().getSerialNumber().toString(16);
		var made = Signing.verify(Signing.sign(SamplePdf.decision(), Signing.personal(), key), authority).signatures().getFirst();
		assertThat(checks().holders().isHolders(made, SignatureRole.PERSONAL, "anh", " " + OFFICER.toUpperCase())).isTrue();
		assertThat(checks().holders().isHolders(made, SignatureRole.PERSONAL, "anh", "Trần Văn Bình")).isFalse();
		assertThat(checks(holder("anh", serial, null)).holders().isHolders(made, SignatureRole.PERSONAL, "anh", "Trần Văn Bình")).isTrue();
		assertThat(checks(holder("anh", "77", null)).holders().isHolders(made, SignatureRole.PERSONAL, "anh", OFFICER)).isFalse();
		assertThat(checks().holders().isHolders(made, SignatureRole.SEAL, "ubnd", OFFICER)).isTrue();
	}

	@Test
	void whereTheConfigurationGivesASubjectASignatureMadeElsewhereMustBeOfThatSubjectHoweverItIsWritten() throws Exception {
		var key = authority.holder(OFFICER);
		var subject = key.certificate().getSubjectX500Principal();
		var made = Signing.verify(Signing.sign(SamplePdf.decision(), Signing.personal(), key), authority).signatures().getFirst();
		for (String written : new String[] { subject.getName(), subject.toString(), subject.getName().toUpperCase().replace(",", " ,  ") }) {
			assertThat(checks(holder("anh", null, written)).holders().isHolders(made, SignatureRole.PERSONAL, "anh", "Trần Văn Bình")).as(written).isTrue();
		}
		assertThat(checks(holder("anh", null, "CN=" + OFFICER)).holders().isHolders(made, SignatureRole.PERSONAL, "anh", OFFICER))
			.as("a part of it").isFalse();
		String serial = key.certificate().getSerialNumber().toString(16);
		assertThat(checks(holder("anh", serial, "CN=ai khác")).holders().isHolders(made, SignatureRole.PERSONAL, "anh", OFFICER)).as("both").isFalse();
		assertThat(checks(holder("anh", "77, " + serial, subject.getName())).holders().isHolders(made, SignatureRole.PERSONAL, "anh", OFFICER))
			.as("one of several").isTrue();
	}

	@Test
	void aNumberOrASubjectThatIsNoneIsSaidAtTheStart() {
		assertThatThrownBy(() -> checks(holder("anh", "số 77", null))).hasMessageContaining("nhanrong.signature.keys[].certificate-serial");
		assertThatThrownBy(() -> checks(holder("anh", null, "Nguyễn Thị Ngọc Ánh"))).hasMessageContaining("nhanrong.signature.keys[].certificate-subject");
	}

	@Test
	void oneForOtherPurposesIsRefused() throws Exception {
		refuses(certificate("EC", 256, "SHA256withECDSA", KeyUsage.keyAgreement), "refusal.signature.usage");
		refuses(authority.issuing(), Signing.personal(), "refusal.signature.holder");
	}

	@Test
	void aWeakKeyOrAWeaklySignedCertificateIsRefusedAndNamed() throws Exception {
		var small = certificate("RSA", 1024, "SHA256withECDSA", KeyUsage.nonRepudiation);
		refuses(small, "refusal.signature.weak");
		names(small, Finding.WEAK);
		var old = certificate("EC", 256, "SHA1withECDSA", KeyUsage.nonRepudiation);
		refuses(old, "refusal.signature.weak");
		names(old, Finding.WEAK);
	}

	@Test
	void aCertificateForNothingOfTheKindIsNamedByTheVerification() throws Exception {
		var key = certificate("EC", 256, "SHA256withECDSA", KeyUsage.keyAgreement);
		var verified = Signing.verify(Signing.sign(SamplePdf.decision(), Signing.personal(), key), authority);
		assertThat(verified.signatures().getFirst().findings()).containsExactly(Finding.USAGE.key());
	}

	@Test
	void whereNobodySaysWhetherItIsRevokedTheConfigurationDecides() throws Exception {
		var key = authority.holder(OFFICER, "http://localhost:1/", "http://localhost:1/ca.crl");
		Signing.checks(Signing.properties(List.of()), CLOCK).require(key, Signing.personal(), unchecked::add);
		assertThat(unchecked).containsExactly(OFFICER);
		refuses(Signing.checks(strict(), CLOCK), key, Signing.personal(), "refusal.signature.revocationUnknown");
	}

	@Test
	void ofWhatWasSignedElsewhereTheSameIsAsked() throws Exception {
		var key = authority.holder(OFFICER);
		byte[] file = Signing.signTimed(SamplePdf.decision(), Signing.personal(), key, authority.timestamps(CLOCK));
		var verified = Signing.verify(file, CLOCK, authority.withoutLists()).signatures().getFirst();
		assertThat(verified.findings()).containsExactly(Finding.NO_REVOCATION_LIST.key());
		assertThat(verified.chains().certificates()).extracting(List::size).containsExactly(3, 3);
		Signing.checks(Signing.properties(List.of()), CLOCK).requireUnrevoked(verified, OFFICER, unchecked::add);
		assertThat(unchecked).containsExactly(OFFICER);
		refuses(() -> Signing.checks(strict(), CLOCK).requireUnrevoked(verified, OFFICER, unchecked::add), "refusal.signature.revocationUnknown");
		Signing.checks(strict(), CLOCK, authority).requireUnrevoked(verified, OFFICER, unchecked::add);
		var brought = Signing.verify(file, CLOCK, authority).signatures().getFirst();
		Signing.checks(strict(), CLOCK).requireUnrevoked(brought, OFFICER, unchecked::add);
		authority.revoke(key, NOW.plusSeconds(1));
		refuses(() -> checks().requireUnrevoked(verified, OFFICER, unchecked::add), "refusal.signature.revoked");
		assertThat(unchecked).hasSize(1);
	}

	private static SignatureProperties strict() {
		var usual = Signing.properties(List.of());
		return new SignatureProperties(List.of(), List.of(), List.of(), usual.timestamp(), new SignatureProperties.Revocation(
				SignatureProperties.WhenUnreachable.REFUSE, usual.revocation().timeout(), usual.revocation().freshFor()), usual.renewBefore(), false);
	}

	@Test
	void theAuthorityIsAskedOnlineAndNotAgainWhileItsAnswerIsFresh() throws Exception {
		var asked = new AtomicInteger();
		Map<BigInteger, Instant> revoked = new HashMap<>();
		var responder = authority.responderKey();
		var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", exchange -> {
			asked.incrementAndGet();
			byte[] answer = new StatusMaker(responder, NOW, serial -> Optional.of(revoked.getOrDefault(serial, Instant.MAX)))
				.answer(exchange.getRequestBody().readAllBytes());
			exchange.sendResponseHeaders(200, answer.length);
			exchange.getResponseBody().write(answer);
			exchange.close();
		});
		server.start();
		try {
			String address = "http://localhost:" + server.getAddress().getPort() + "/";
			var good = authority.holder(OFFICER, address, null);
			var bad = authority.holder(OFFICER, address, null);
			revoked.put(bad.certificate().getSerialNumber(), NOW.minusSeconds(60));
			var checks = checks();
			checks.require(good, Signing.personal(), unchecked::add);
			checks.require(good, Signing.personal(), unchecked::add);
			assertThat(asked).hasValue(1);
			refuses(checks, bad, Signing.personal(), "refusal.signature.revoked");
			assertThat(unchecked).isEmpty();
		} finally {
			server.stop(0);
		}
	}

	private SigningChecks checks(SignatureProperties.Key... keys) {
		return Signing.checks(Signing.properties(List.of(), keys), CLOCK, authority);
	}

	private static SignatureProperties.Key holder(String holder, String serial, String subject) {
		return new SignatureProperties.Key(holder, null, null, null, serial, subject);
	}

	private void refuses(SigningKey key, String refusal) {
		refuses(key, Signing.personal(), refusal);
	}

	private void refuses(SigningKey key, SignatureRequest request, String refusal) {
		refuses(checks(), key, request, refusal);
	}

	private void refuses(SigningChecks checks, SigningKey key, SignatureRequest request, String refusal) {
		refuses(() -> checks.require(key, request, unchecked::add), refusal);
	}

	private static void refuses(ThrowingCallable asked, String refusal) {
		assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refused -> {
			assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
			assertThat(refused.key()).isEqualTo(refusal);
		});
	}

	/** Signed past the checks, as another program would. */
	private void names(SigningKey key, Finding finding) throws Exception {
		var verified = Signing.verify(Signing.sign(SamplePdf.decision(), Signing.personal(), key), CLOCK, authority);
		assertThat(verified.signatures().getFirst().findings()).contains(finding.key());
		assertThat(verified.result()).isNotEqualTo(Verification.Result.VALID);
	}

	private SigningKey certificate(String algorithm, int bits, String signedBy, int usage) throws Exception {
		var pairs = KeyPairGenerator.getInstance(algorithm);
		pairs.initialize(bits);
		var pair = pairs.generateKeyPair();
		var issuer = authority.issuing();
		var certificate = new JcaX509v3CertificateBuilder(issuer.certificate(), BigInteger.valueOf(4711), Date.from(NOW.minus(YEAR)),
				Date.from(NOW.plus(YEAR)), new X500Principal("CN=" + OFFICER), pair.getPublic())
			.addExtension(Extension.keyUsage, true, new KeyUsage(usage))
			.build(new JcaContentSignerBuilder(signedBy).build(issuer.key()));
		return new SigningKey(pair.getPrivate(), Stream.concat(
				Stream.of(new JcaX509CertificateConverter().getCertificate(certificate)), issuer.chain().stream()).toList());
	}
}
