package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.stream.IntStream;

import eu.europa.esig.dss.model.InMemoryDocument;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.TextField;

import vn.nhanrong.shared.Zone;
import vn.nhanrong.shared.pdf.Allowance;
import vn.nhanrong.shared.pdf.Bombs;
import vn.nhanrong.shared.pdf.TooMuch;

class PdfVerifierTest {

	private static final Duration YEAR = Duration.ofDays(365);

	private static TestAuthority authority;
	private static byte[] signed;

	@BeforeAll
	static void sign() throws Exception {
		authority = Signing.authority();
		signed = Signing.signedTwice(authority);
	}

	/**
	 * At 2,000 places of the whole file at random, and at many of what is most likely to be overlooked. What the bytes alone
	 * deny is never valid: the verifier asks them too, and most changes are denied by them.
	 */
	@Test
	void noBitCanBeChangedWithoutBeingNoticed() {
		var random = new Random(20261126);
		var changes = new ArrayList<int[]>();
		random.ints(2000, 0, signed.length).forEach(position -> changes.add(new int[] { position, 1 << random.nextInt(8) }));
		cmsOfTheSeal().forEach(position -> changes.add(new int[] { position, 1 }));
		IntStream.range(signed.length - 60, signed.length).forEach(position -> changes.add(new int[] { position, 1 }));
		var verifier = new PdfVerifier(List.of(authority), Signing.CLOCK);
		assertThat(changes.parallelStream().filter(change -> {
			byte[] changed = signed.clone();
			changed[change[0]] ^= (byte) change[1];
			return !SignedBytes.areOthers(changed) && verifier.verify(changed).result() == Verification.Result.VALID;
		}).map(change -> change[0] + " by " + change[1])).isEmpty();
		assertThat(SignedBytes.areOthers(signed)).isFalse();
		assertThat(verifier.verify(signed).result()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	void manyFilesAreVerifiedAtOnce() {
		var verifier = new PdfVerifier(List.of(authority), Signing.CLOCK);
		assertThat(IntStream.range(0, 40).parallel().mapToObj(i -> verifier.verify(signed).result()))
			.containsOnly(Verification.Result.VALID);
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

	@ParameterizedTest
	@ValueSource(strings = { "annotation", "drawing", "field", "appearance" })
	void whatIsAddedBetweenTwoSignaturesIsNoticed(String what) throws Exception {
		byte[] once = Signing.sign(SamplePdf.decision(), Signing.personal(), authority.holder(OFFICER));
		var file = new ByteArrayOutputStream();
		var stamper = new PdfStamper(new PdfReader(once), file, null, true);
		var place = new Rectangle(50, 50, 90, 90);
		switch (what) {
			case "annotation" -> stamper.addAnnotation(PdfAnnotation.createText(stamper.getWriter(), place, "x", "y", false, "Note"), 1);
			case "field" -> stamper.addAnnotation(new TextField(stamper.getWriter(), place, "number").getTextField(), 1);
			case "appearance" -> {
				var widget = stamper.getAcroFields().getFieldItem(SignatureRole.PERSONAL.fieldName()).getWidget(0);
				widget.put(PdfName.RECT, new PdfRectangle(place));
				stamper.markUsed(widget);
			}
			default -> {
				stamper.getOverContent(1).rectangle(100, 100, 200, 50);
				stamper.getOverContent(1).fill();
			}
		}
		stamper.close();
		byte[] sealed = Signing.sign(file.toByteArray(), Signing.seal(), authority.holder(ORGANISATION));
		var verified = Signing.verify(sealed, authority);
		var finding = what.equals("appearance") ? Finding.ADJUSTED : Finding.ADDED;
		assertThat(verified.signatures().getFirst().findings()).contains(finding.key());
		assertThat(verified.signatures().getFirst().status()).isEqualTo(finding.status());
		assertThat(verified.signatures().getLast().status()).isEqualTo(SignatureStatus.VALID);
		assertThat(verified.result()).isNotEqualTo(Verification.Result.VALID);
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
	void aFileThatNeedsAPasswordIsSaidToBeThat() throws Exception {
		byte[] locked;
		try (var document = Loader.loadPDF(SamplePdf.decision())) {
			document.protect(new StandardProtectionPolicy("chủ", "mở", new AccessPermission()));
			var out = new ByteArrayOutputStream();
			document.save(out);
			locked = out.toByteArray();
		}
		assertThat(Signing.verify(locked, authority)).returns(Verification.Result.UNREADABLE, Verification::result)
			.returns(List.of(Finding.LOCKED.key()), Verification::findings);
	}

	@Test
	void aFileThatUnfoldsBeyondAllBoundsIsSaidToBeThat() {
		byte[] file = Bombs.inObjects("/Filter/FlateDecode", Bombs.deflated(Bombs.objects(" ", 17 << 20), 0, 0));
		var verified = Signing.verify(file, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.UNREADABLE);
		assertThat(verified.findings()).containsExactly(Finding.TOO_LARGE.key());
		assertThat(Signing.verify(signed, authority).result()).isEqualTo(Verification.Result.VALID);
	}

	/** Whatever DSS takes for an earlier state of a file, it gets only what was looked at. */
	@Test
	void nothingIsLoadedThatWasNotMeasured() {
		byte[] file = Bombs.inObjects("/Filter/FlateDecode", Bombs.deflated(Bombs.objects(" ", 17 << 20), 0, 0));
		try (var allowance = Allowance.open()) {
			var services = new SurveyedPdfs();
			for (var service : List.of(services.newPAdESSignatureService(), services.newArchiveTimestampService(),
					services.newContentTimestampService(), services.newSignatureTimestampService())) {
				assertThatThrownBy(() -> service.getRevisions(new InMemoryDocument(file), null)).isInstanceOf(RuntimeException.class);
			}
			assertThatThrownBy(allowance::check).isInstanceOf(TooMuch.class);
		}
	}

	@Test
	void aFileOfTooManySignaturesIsSaidToBeThat() {
		var signatures = new StringBuilder();
		for (int i = 0; i < 51; i++) {
			signatures.append(10 + i).append(" 0 obj\n<</Type/Sig/ByteRange[0 1 2 3]/Contents<00>>>\nendobj\n");
		}
		var verified = Signing.verify(Bombs.plain(signatures.toString()), authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.UNREADABLE);
		assertThat(verified.findings()).containsExactly(Finding.TOO_MANY.key());
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
		isUncertain(Signing.verify(signed, authority.withoutLists()), Finding.NO_REVOCATION_LIST);
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

	/** Where the hexadecimal digits of the last signature are, but for the zeros after it; some of them will do. */
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
		return IntStream.rangeClosed(start, last).filter(i -> i % 23 == 0 || i < start + 80).boxed().toList();
	}

	private static byte[] concat(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static Clock clock(Instant instant) {
		return Clock.fixed(instant, Zone.CITY);
	}
}
