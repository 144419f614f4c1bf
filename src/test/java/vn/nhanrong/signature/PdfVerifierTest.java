package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;

import vn.nhanrong.shared.Zone;

class PdfVerifierTest {

	private static final Duration YEAR = Duration.ofDays(365);

	private static TestAuthority authority;
	private static byte[] signed;

	@BeforeAll
	static void sign() throws Exception {
		authority = Signing.authority();
		signed = Signing.signedTwice(authority);
	}

	/** Everywhere at random, and at every byte of what is most likely to be overlooked. */
	@Test
	void noByteCanBeChangedWithoutBeingNoticed() {
		var positions = new TreeSet<Integer>();
		new Random(20261126).ints(300, 0, signed.length).forEach(positions::add);
		positions.addAll(cmsOfTheSeal());
		IntStream.range(signed.length - 60, signed.length).forEach(positions::add);
		var unnoticed = new ArrayList<Integer>();
		var verifier = new PdfVerifier(List.of(authority), Signing.CLOCK);
		for (int position : positions) {
			byte[] changed = signed.clone();
			changed[position] ^= 1;
			if (verifier.verify(changed).result() == Verification.Result.VALID) {
				unnoticed.add(position);
			}
		}
		assertThat(unnoticed).isEmpty();
	}

	@Test
	void noDigitOfASignatureCanBeWrittenInAnotherWay() {
		int first = cmsOfTheSeal().getFirst();
		int letter = IntStream.range(first, signed.length).filter(i -> Character.isLetter(signed[i])).findFirst().orElseThrow();
		byte[] changed = signed.clone();
		changed[letter] ^= 0x20;
		var verified = Signing.verify(changed, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.INVALID);
		assertThat(verified.signatures().getLast().findings()).contains(Finding.HIDDEN.key());
	}

	@ParameterizedTest
	@ValueSource(strings = { "\n", "% thêm", "\n%%EOF\n", "<script>" })
	void whatIsAppendedIsNoticed(String appended) {
		var verified = Signing.verify(concat(signed, appended.getBytes(StandardCharsets.UTF_8)), authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.INVALID);
		assertThat(verified.signatures().getLast().findings()).contains(Finding.ADDED.key());
		assertThat(verified.signatures().getLast().coversWholeFile()).isFalse();
	}

	@Test
	void whatIsAddedBetweenTwoSignaturesIsNoticed() throws Exception {
		byte[] once = Signing.sign(SamplePdf.decision(), Signing.personal(), authority.holder(OFFICER));
		var file = new ByteArrayOutputStream();
		var stamper = new PdfStamper(new PdfReader(once), file, null, true);
		stamper.addAnnotation(PdfAnnotation.createText(stamper.getWriter(), new Rectangle(50, 50, 90, 90), "x", "y", false, "Note"), 1);
		stamper.getOverContent(1).rectangle(100, 100, 200, 50);
		stamper.getOverContent(1).fill();
		stamper.close();
		byte[] sealed = Signing.sign(file.toByteArray(), Signing.seal(), authority.holder(ORGANISATION));
		var verified = Signing.verify(sealed, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.INVALID);
		assertThat(verified.signatures().getFirst().findings()).contains(Finding.ADDED.key());
		assertThat(verified.signatures().getLast().status()).isEqualTo(SignatureStatus.VALID);
	}

	@Test
	void aChangedWordIsSaidToBeAChange() {
		byte[] changed = signed.clone();
		int within = new String(signed, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 20;
		changed[within] ^= 0x40;
		var verified = Signing.verify(changed, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.INVALID);
		assertThat(verified.signatures()).hasSize(2)
			.allSatisfy(signature -> assertThat(signature.findings()).contains(Finding.CHANGED.key()));
	}

	@Test
	void aFileWithoutSignatureAndWhatIsNoPdfAreSaidToBeThat() {
		assertThat(Signing.verify(SamplePdf.decision(), authority).result()).isEqualTo(Verification.Result.UNSIGNED);
		for (byte[] file : new byte[][] { {}, { 'M', 'Z' }, "%PDF-".getBytes(StandardCharsets.UTF_8),
				"%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(signed, 300) }) {
			var verified = Signing.verify(file, authority);
			assertThat(verified.result()).isIn(Verification.Result.UNREADABLE, Verification.Result.UNSIGNED);
			assertThat(verified.sha256()).hasSize(64);
		}
		assertThat(Signing.verify("<html>".getBytes(StandardCharsets.UTF_8), authority).result())
			.isEqualTo(Verification.Result.UNREADABLE);
	}

	@Test
	void aStrangersSignatureCannotBeJudged() throws Exception {
		var stranger = new TestAuthority("CA khác", NOW.minus(Duration.ofDays(1)));
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personal(), stranger.holder(OFFICER));
		isUncertain(Signing.verify(file, authority), Finding.UNKNOWN_AUTHORITY);
		isUncertain(Signing.verify(file), Finding.UNKNOWN_AUTHORITY);
		// Whoever names an authority as ours is named has not got its key.
		var pretender = new TestAuthority("CA thử", NOW.minus(Duration.ofDays(1)));
		isUncertain(Signing.verify(Signing.sign(SamplePdf.decision(), Signing.personal(), pretender.holder(OFFICER)), authority),
				Finding.UNKNOWN_AUTHORITY);
	}

	@Test
	void withoutARevocationListASignatureCannotBeJudged() {
		isUncertain(Signing.verify(signed, new ConfiguredTrustOf(authority)), Finding.NO_REVOCATION_LIST);
	}

	@Test
	void anExpiredCertificateIsJudgedByTheTimeThatTheSignatureClaims() throws Exception {
		var key = authority.holder(OFFICER, NOW.minus(YEAR), NOW.plus(Duration.ofDays(10)));
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personal(), key);
		assertThat(Signing.verify(file, authority).result()).isEqualTo(Verification.Result.VALID);
		isUncertain(Signing.verify(file, clock(NOW.plus(Duration.ofDays(20))), authority), Finding.EXPIRED_SINCE);

		byte[] later = Signing.sign(SamplePdf.decision(), Signing.personalAt(NOW.plus(Duration.ofDays(15))), key);
		isInvalid(Signing.verify(later, clock(NOW.plus(Duration.ofDays(20))), authority), Finding.EXPIRED_BEFORE);
		byte[] earlier = Signing.sign(SamplePdf.decision(), Signing.personalAt(NOW.minus(YEAR.multipliedBy(2))), key);
		isInvalid(Signing.verify(earlier, authority), Finding.NOT_YET_VALID);
	}

	@Test
	void aRevokedCertificateIsJudgedByTheTimeThatTheSignatureClaims() throws Exception {
		var mine = Signing.authority();
		var key = mine.holder(OFFICER);
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personal(), key);
		mine.revoke(key, NOW.minus(Duration.ofDays(2)));
		isInvalid(Signing.verify(file, mine), Finding.REVOKED);
		mine.revoke(key, NOW.minus(Duration.ofMinutes(1)));
		isUncertain(Signing.verify(file, mine), Finding.REVOKED_SINCE);
	}

	@Test
	void aTimeThatHasNotComeYetIsNoticed() throws Exception {
		byte[] file = Signing.sign(SamplePdf.decision(), Signing.personalAt(NOW.plus(Duration.ofHours(2))), authority.holder(OFFICER));
		isUncertain(Signing.verify(file, authority), Finding.FUTURE);
	}

	@Test
	void everyFindingCanBeSaid() throws Exception {
		for (String file : List.of("signature.properties", "signature_en.properties")) {
			var messages = new Properties();
			try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file))) {
				messages.load(reader);
			}
			assertThat(messages.stringPropertyNames()).containsAll(Arrays.stream(Finding.values()).map(Finding::key).toList());
		}
	}

	private static void isUncertain(Verification verified, Finding finding) {
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(verified.signatures()).allSatisfy(signature -> assertThat(signature.findings()).containsExactly(finding.key()));
	}

	private static void isInvalid(Verification verified, Finding finding) {
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.INVALID);
		assertThat(verified.signatures()).allSatisfy(signature -> assertThat(signature.findings()).contains(finding.key()));
	}

	/** Where the hexadecimal digits of the last signature are, but for the zeros after it; every eleventh will do. */
	private static List<Integer> cmsOfTheSeal() {
		int start = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + "/Contents <".length();
		int end = signed.length;
		while (signed[end - 1] != '>' || signed[end - 2] != '0') {
			end--;
		}
		int last = end - 2;
		while (signed[last] == '0') {
			last--;
		}
		return IntStream.rangeClosed(start, last).filter(i -> i % 11 == 0 || i < start + 120).boxed().toList();
	}

	private static byte[] concat(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static Clock clock(Instant instant) {
		return Clock.fixed(instant, Zone.CITY);
	}

	/** Believes the same authority, but knows nothing of what it revoked. */
	private record ConfiguredTrustOf(TestAuthority authority) implements TrustSource {

		@Override
		public List<X509Certificate> anchors() {
			return authority.anchors();
		}

		@Override
		public List<byte[]> revocationLists() {
			return List.of();
		}
	}
}
