package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.CLOCK;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import vn.nhanrong.shared.Zone;

/** Whoever signs with a revoked certificate chooses what the file says of its revocation: what had ended before counts for nothing. */
class FreshnessTest {

	private static final Duration DAY = Duration.ofDays(1);
	private static final Instant LONG_AGO = NOW.minus(DAY.multipliedBy(200));
	private static final Instant LATER = NOW.plus(DAY.multipliedBy(30));

	private static TestAuthority authority;
	private static TestAuthority timeAuthority;
	private static TimestampAuthority stamps;
	private static SigningKey key;
	private static byte[] signed;

	@BeforeAll
	static void signWithARevokedCertificate() throws Exception {
		authority = Signing.authority();
		timeAuthority = new TestAuthority("CA thời gian", NOW.minus(DAY));
		stamps = timeAuthority.timestamps(CLOCK, NOW.plus(DAY.multipliedBy(700)));
		key = authority.holder(OFFICER, NOW.minus(DAY.multipliedBy(300)), NOW.plus(DAY.multipliedBy(300)));
		authority.revoke(key, NOW.minus(DAY.multipliedBy(100)));
		signed = Signing.signTimed(SamplePdf.decision(), Signing.personal(), key, stamps);
	}

	@Test
	void aListThatHadEndedBeforeTheSignatureIsNone() throws Exception {
		byte[] lasting = lasting(lists(authority, LONG_AGO, LONG_AGO.plus(DAY.multipliedBy(7))), lists(timeAuthority, NOW.minus(DAY), NOW.plus(DAY)));
		var verified = verify(lasting);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(verified.signatures()).singleElement().satisfies(signature -> {
			assertThat(signature.findings()).containsExactly(Finding.NO_REVOCATION_LIST.key());
			assertThat(signature.attestedAt()).isEqualTo(NOW);
			assertThat(signature.certificate()).returns(CertificateCheck.Revocation.UNKNOWN, CertificateCheck::revocation)
				.returns(CertificateCheck.Answer.UNKNOWN, CertificateCheck::validWhenSigned).returns(null, CertificateCheck::revocationAsOf);
		});
		assertThat(Signing.verify(lasting, at(LATER), authority, timeAuthority).result()).as("with the lists of today").isEqualTo(Verification.Result.INVALID);
	}

	@Test
	void theListsOfWhoAttestsTheTimeAreNoOlder() throws Exception {
		byte[] lasting = lasting(lists(authority, NOW.minus(DAY), NOW.plus(DAY)), lists(timeAuthority, LONG_AGO, LONG_AGO.plus(DAY.multipliedBy(7))));
		assertThat(verify(lasting).signatures()).singleElement().satisfies(signature -> {
			assertThat(signature.findings()).contains(Finding.NO_REVOCATION_LIST.key()).doesNotContain(Finding.TIMESTAMP.key());
			assertThat(signature.attestedAt()).isNull();
		});
	}

	@Test
	void aListOfBeforeThatStillHeldIsOne() throws Exception {
		byte[] lasting = lasting(lists(authority, LONG_AGO, NOW.plus(DAY)), lists(timeAuthority, NOW.minus(DAY), NOW.plus(DAY)));
		var verified = verify(lasting);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures().getFirst().certificate()).returns(LONG_AGO, CertificateCheck::revocationAsOf);
	}

	@Test
	void aTimeThatNobodyAttestsDoesNotMakeAnOldListNew() throws Exception {
		var claimed = LONG_AGO.plus(DAY);
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personalAt(claimed), key);
		var old = new Given(authority.anchors(), lists(authority, LONG_AGO, LONG_AGO.plus(DAY.multipliedBy(7))));
		assertThat(Signing.verify(file, CLOCK, old).signatures()).singleElement()
			.satisfies(signature -> assertThat(signature.findings()).containsExactly(Finding.NO_REVOCATION_LIST.key()));
		assertThat(Signing.verify(file, at(claimed.plus(DAY)), old).result()).as("as long as it holds").isEqualTo(Verification.Result.VALID);
	}

	/** Outside a demonstration, with no list configured. */
	@Test
	void whereNobodyHasAListThatIsAllThatIsWrong() throws Exception {
		byte[] untimed = Signing.sign(SamplePdf.decision(), Signing.personal(), authority.holder(OFFICER));
		for (byte[] file : List.of(untimed, signed)) {
			assertThat(verify(file).signatures()).singleElement()
				.satisfies(signature -> assertThat(signature.findings()).containsExactly(Finding.NO_REVOCATION_LIST.key()));
		}
	}

	private static byte[] lasting(List<byte[]> some, List<byte[]> others) throws Exception {
		var trust = new Given(anchors(), Stream.concat(some.stream(), others.stream()).toList());
		var properties = Signing.properties(List.of());
		var web = new RevocationWeb(properties, new DefaultListableBeanFactory().getBeanProvider(DemoAnswers.class));
		// Whoever means harm takes what there is.
		var lists = new RevocationLists(List.of(trust), web, CLOCK) {
			@Override
			Optional<X509CRL> find(X509Certificate certificate, X509Certificate issuer) {
				return trust.revocationLists().stream().map(FreshnessTest::read)
					.filter(list -> list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())).findFirst();
			}
		};
		return new LongTerm(List.of(trust), lists, new RevocationAnswers(web, CLOCK), new Timestamps(stamps), properties).extend(signed).content();
	}

	private static X509CRL read(byte[] list) {
		try {
			return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(list));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private static List<byte[]> lists(TestAuthority of, Instant from, Instant to) throws GeneralSecurityException {
		return List.of(CertificateMaker.revocationList(of.root(), 1, from, to, Map.of()),
				CertificateMaker.revocationList(of.issuing(), 1, from, to, Map.<BigInteger, Instant>of()));
	}

	private static Verification verify(byte[] file) {
		return Signing.verify(file, at(LATER), new Given(anchors(), List.of()));
	}

	private static List<X509Certificate> anchors() {
		return Stream.of(authority, timeAuthority).flatMap(one -> one.anchors().stream()).toList();
	}

	private static Clock at(Instant instant) {
		return Clock.fixed(instant, Zone.CITY);
	}

	private record Given(List<X509Certificate> anchors, List<byte[]> revocationLists) implements TrustSource {
	}
}
