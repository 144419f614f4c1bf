package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import vn.nhanrong.shared.Zone;

/** Signatures that outlast their certificates (PAdES baseline LT and LTA). */
class LongTermTest {

	private static final Duration YEAR = Duration.ofDays(365);
	private static final Instant SOON = NOW.plus(Duration.ofDays(1));

	private static TestAuthority authority;
	private static byte[] signed;
	private static LongTermFile lasting;

	@BeforeAll
	static void makeItLast() throws Exception {
		authority = Signing.authority();
		var stamps = authority.timestamps(Signing.CLOCK, NOW.plus(YEAR.multipliedBy(2)));
		byte[] once = Signing.signTimed(SamplePdf.decision(), Signing.personal(),
				authority.holder(OFFICER, NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(20))), stamps);
		signed = Signing.signTimed(once, Signing.seal(), authority.holder(ORGANISATION), stamps);
		lasting = extend(signed, SOON, NOW.plus(YEAR.multipliedBy(2)));
	}

	@Test
	void theFileKeepsWhatItWasAndAllNormsThatItKeptTo() throws Exception {
		assertThat(Arrays.copyOf(lasting.content(), signed.length)).isEqualTo(signed);
		assertThat(lasting.stampedAt()).isEqualTo(SOON);
		assertThat(lasting.certificateUntil()).isEqualTo(NOW.plus(YEAR.multipliedBy(2)));
		var verified = verify(lasting.content(), SOON);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::level).containsOnly("PAdES-BASELINE-LTA");
		assertThat(verified.signatures()).extracting(VerifiedSignature::attestedAt).containsOnly(NOW);
		assertThat(PdfChecks.againstPdfA3b(lasting.content())).isEmpty();
		assertThat(PdfChecks.says(lasting.content(), "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		assertThat(PdfChecks.says(lasting.content(), "pdfsig").split("Signature is Valid", -1)).hasSizeGreaterThan(2);
	}

	@Test
	void itHoldsWhenTheCertificatesHaveLongEnded() {
		var later = NOW.plus(YEAR.multipliedBy(2).minusDays(10));
		var anchors = authority.withoutLists();
		var clock = Clock.fixed(later, Zone.CITY);
		assertThat(Signing.verify(signed, clock, anchors).result()).as("without").isEqualTo(Verification.Result.UNCERTAIN);
		var verified = Signing.verify(lasting.content(), clock, anchors);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	void renewedInTimeItHoldsWhenTheFirstTimestampsCertificateHasEndedToo() throws Exception {
		var renewed = extend(lasting.content(), NOW.plus(Duration.ofDays(700)), NOW.plus(YEAR.multipliedBy(6)));
		assertThat(Arrays.copyOf(renewed.content(), lasting.content().length)).isEqualTo(lasting.content());
		var verified = verify(renewed.content(), NOW.plus(YEAR.multipliedBy(4)));
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verify(lasting.content(), NOW.plus(YEAR.multipliedBy(4))).result()).as("not renewed")
			.isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(PdfChecks.againstPdfA3b(renewed.content())).isEmpty();
	}

	@Test
	void whatIsAddedAfterTheLastTimestampIsNoticed() {
		byte[] more = "\n% thêm".getBytes(StandardCharsets.UTF_8);
		byte[] changed = Arrays.copyOf(lasting.content(), lasting.content().length + more.length);
		System.arraycopy(more, 0, changed, lasting.content().length, more.length);
		assertThat(verify(changed, SOON).result()).isNotEqualTo(Verification.Result.VALID);
	}

	@Test
	void noByteOfTheAdditionsCanBeChangedWithoutBeingNoticed() {
		for (int position = signed.length + 7; position < lasting.content().length; position += 900) {
			byte[] changed = lasting.content().clone();
			changed[position] ^= 1;
			assertThat(verify(changed, SOON).result()).as("byte %d", position).isNotEqualTo(Verification.Result.VALID);
		}
	}

	private static LongTermFile extend(byte[] pdf, Instant at, Instant until) throws Exception {
		return extend(authority, pdf, at, until);
	}

	static LongTermFile extend(TestAuthority authority, byte[] pdf, Instant at, Instant until) throws Exception {
		var clock = Clock.fixed(at, Zone.CITY);
		var properties = Signing.properties(List.of());
		var web = new RevocationWeb(properties, new DefaultListableBeanFactory().getBeanProvider(DemoAnswers.class));
		return new LongTerm(List.of(authority), new RevocationLists(List.of(authority), web, clock), new RevocationAnswers(web, clock),
				new Timestamps(authority.timestamps(clock, until)), properties).extend(pdf);
	}

	private static Verification verify(byte[] file, Instant at) {
		return Signing.verify(file, Clock.fixed(at, Zone.CITY), authority);
	}
}
