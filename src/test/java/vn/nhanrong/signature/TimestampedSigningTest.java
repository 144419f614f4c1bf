package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.nhanrong.shared.Zone;

/** Signatures whose time somebody attests (PAdES baseline B-T). */
class TimestampedSigningTest {

	private static TestAuthority authority;
	private static SigningKey officer;
	private static byte[] signed;

	@BeforeAll
	static void sign() throws Exception {
		authority = Signing.authority();
		officer = authority.holder(OFFICER, NOW.minus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(10)));
		var stamps = authority.timestamps(Signing.CLOCK);
		byte[] once = Signing.signTimed(SamplePdf.decision(), Signing.personal(), officer, stamps);
		signed = Signing.signTimed(once, Signing.seal(), authority.holder(ORGANISATION), stamps);
	}

	@Test
	void aTimestampAttestsWhenEachSignatureWasThere() throws Exception {
		var verified = Signing.verify(signed, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).allSatisfy(signature -> {
			assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
			assertThat(signature.attestedAt()).isEqualTo(NOW);
		});
		assertThat(PdfChecks.againstPdfA3b(signed)).isEmpty();
		assertThat(PdfChecks.says(signed, "pdfsig").split("Signature is Valid", -1)).hasSize(3);
		assertThat(PdfChecks.says(signed, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
	}

	@Test
	void whatHappensToTheCertificateLaterDoesNoHarm() throws Exception {
		var mine = Signing.authority();
		var key = mine.holder(OFFICER);
		byte[] file = Signing.signTimed(SamplePdf.decision(), Signing.personal(), key, mine.timestamps(Signing.CLOCK));
		mine.revoke(key, NOW.plus(Duration.ofDays(1)));
		var later = Clock.fixed(NOW.plus(Duration.ofDays(2)), Zone.CITY);
		assertThat(Signing.verify(file, later, mine).result()).isEqualTo(Verification.Result.VALID);
		mine.revoke(key, NOW.minus(Duration.ofDays(1)));
		assertThat(Signing.verify(file, later, mine).signatures().getFirst().findings()).contains(Finding.REVOKED.key());
	}

	@Test
	void aTimeThatIsClaimedButNotAttestedCountsNoLonger() throws Exception {
		// It claims a time at which the certificate held; the time-stamp says otherwise.
		byte[] file = Signing.signTimed(SamplePdf.decision(), Signing.personal(), officer,
				authority.timestamps(Clock.fixed(NOW.plus(Duration.ofDays(12)), Zone.CITY)));
		var verified = Signing.verify(file, Clock.fixed(NOW.plus(Duration.ofDays(13)), Zone.CITY), authority);
		assertThat(verified.signatures().getFirst().findings()).contains(Finding.EXPIRED_BEFORE.key());
	}

	@Test
	void aStrangersTimestampIsNotBelieved() throws Exception {
		byte[] file = Signing.signTimed(SamplePdf.decision(), Signing.personal(), officer,
				new TestAuthority("CA khác", NOW.minus(Duration.ofDays(1))).timestamps(Signing.CLOCK));
		var verified = Signing.verify(file, authority);
		assertThat(verified.result()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(verified.signatures().getFirst().findings()).containsExactly(Finding.TIMESTAMP.key());
		assertThat(verified.signatures().getFirst().attestedAt()).isNull();
	}

	@Test
	void noByteOfTheLastSignatureAndItsTimestampCanBeChangedWithoutBeingNoticed() {
		var text = new String(signed, StandardCharsets.ISO_8859_1);
		int start = text.lastIndexOf("/Contents <") + "/Contents <".length();
		int end = text.indexOf('>', start);
		while (signed[end - 1] == '0') {
			end--;
		}
		var positions = new TreeSet<Integer>();
		IntStream.range(start, end).filter(i -> i % 97 == 0).forEach(positions::add);
		var verifier = new PdfVerifier(List.of(authority), Signing.CLOCK);
		var unnoticed = new ArrayList<Integer>();
		for (int position : positions) {
			byte[] changed = signed.clone();
			changed[position] ^= 1;
			if (verifier.verify(changed).result() == Verification.Result.VALID) {
				unnoticed.add(position - start);
			}
		}
		assertThat(unnoticed).isEmpty();
	}
}
