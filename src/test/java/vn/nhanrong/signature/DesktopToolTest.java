package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.Signing.NOW;
import static vn.nhanrong.signature.Signing.OFFICER;
import static vn.nhanrong.signature.Signing.ORGANISATION;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files signed by a tool that adds by itself what makes its signature last, at every level of PAdES. */
class DesktopToolTest {

	private static final Map<SignatureLevel, Verification.Result> SIGNED = Map.of(SignatureLevel.PAdES_BASELINE_B, Verification.Result.VALID,
			SignatureLevel.PAdES_BASELINE_T, Verification.Result.VALID, SignatureLevel.PAdES_BASELINE_LT, Verification.Result.UNCERTAIN,
			SignatureLevel.PAdES_BASELINE_LTA, Verification.Result.VALID);

	private static TestAuthority authority;
	private static TimestampAuthority stamps;
	private static DesktopTool tool;
	private static SigningKey officer;
	private static SigningKey organisation;

	@BeforeAll
	static void found() throws Exception {
		authority = Signing.authority();
		stamps = authority.timestamps(Signing.CLOCK);
		tool = new DesktopTool(authority, stamps);
		officer = authority.holder(OFFICER);
		organisation = authority.holder(ORGANISATION);
	}

	@ParameterizedTest
	@EnumSource(value = SignatureLevel.class, names = "PAdES_BASELINE_(B|T|LT|LTA)", mode = EnumSource.Mode.MATCH_ALL)
	void isTakenForWhatItIsAndCanBeSealedHereAndElsewhereAndMadeToLast(SignatureLevel level) throws Exception {
		byte[] given = SamplePdf.decision();
		byte[] signed = tool.sign(given, officer, NOW, level);
		var verified = Signing.verify(signed, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(SIGNED.get(level));
		assertThat(verified.signatures()).singleElement().satisfies(signature -> assertThat(signature.findings())
			.isSubsetOf(Finding.EXTENDED.key()));
		assertThat(isAllThatIsNew(given, signed, verified)).isTrue();

		byte[] sealed = Signing.signTimed(signed, Signing.seal(), organisation, stamps);
		valid(sealed);
		byte[] sealedToo = tool.sign(signed, organisation, NOW, level);
		assertThat(Signing.verify(sealedToo, authority).signatures()).hasSize(2).flatExtracting(VerifiedSignature::findings)
			.isSubsetOf(Finding.EXTENDED.key());
		for (byte[] file : new byte[][] { sealed, sealedToo }) {
			byte[] lasting = LongTermTest.extend(authority, file, NOW.plusSeconds(100), NOW.plus(Duration.ofDays(900))).content();
			assertThat(Arrays.copyOf(lasting, file.length)).isEqualTo(file);
			valid(lasting);
			assertThat(PdfChecks.againstPdfA3b(lasting)).isEmpty();
			assertThat(PdfChecks.says(lasting, "pdfsig").split("Signature is Valid", -1)).hasSizeGreaterThan(2);
			assertThat(PdfChecks.says(lasting, "qpdf", "--check")).contains("No syntax or stream encoding errors found");
		}
	}

	@Test
	void renewedTooItHolds() throws Exception {
		byte[] sealed = tool.sign(tool.sign(SamplePdf.decision(), officer, NOW, SignatureLevel.PAdES_BASELINE_LT), organisation, NOW,
				SignatureLevel.PAdES_BASELINE_LT);
		byte[] lasting = LongTermTest.extend(authority, sealed, NOW.plusSeconds(100), NOW.plus(Duration.ofDays(400))).content();
		var later = Clock.fixed(NOW.plus(Duration.ofDays(100)), Signing.CLOCK.getZone());
		byte[] renewed = LongTermTest.extend(authority, lasting, later.instant(), NOW.plus(Duration.ofDays(900))).content();
		var verified = Signing.verify(renewed, later, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
	}

	@ParameterizedTest
	@EnumSource(value = Tampering.class, names = { "NEW_WORDS", "STAMP_ON_THE_PAGE", "PAGE_MORE", "TEXT_FIELD", "OTHER_DATA", "SCRIPT_ON_OPENING" })
	void whateverElseComesInTheUpdateThatMakesItLastIsNoticed(Tampering attack) throws Exception {
		byte[] signed = tool.sign(Tampering.decision(), officer, NOW, SignatureLevel.PAdES_BASELINE_T);
		byte[] lasting = tool.extend(signed, SignatureLevel.PAdES_BASELINE_LT);
		for (byte[] file : new byte[][] { attack.on(lasting), tool.extend(attack.on(signed), SignatureLevel.PAdES_BASELINE_LT) }) {
			var verified = Signing.verify(file, authority);
			assertThat(verified.result()).as(verified.toString()).isNotEqualTo(Verification.Result.VALID);
			assertThat(verified.signatures().getFirst().isFollowedByOthers()).isTrue();
		}
	}

	/** A time-stamp is nobody's signature: what it shows, anybody may have drawn. */
	@Test
	void aTimestampWithAPictureIsDoubtedWhereItLiesOnWordsAndNotTakenFromATool() throws Exception {
		byte[] given = SamplePdf.decision();
		byte[] signed = tool.sign(given, officer, NOW, SignatureLevel.PAdES_BASELINE_LT);
		byte[] shown = tool.stampWithPicture(signed, 36, 42, 300, 40);
		var verified = Signing.verify(shown, authority);
		assertThat(verified.signatures().getFirst().findings()).as(verified.toString()).contains(Finding.COVERS.key());
		assertThat(verified.result()).isEqualTo(Verification.Result.UNCERTAIN);
		assertThat(isAllThatIsNew(given, shown, verified)).isFalse();
		byte[] beside = tool.stampWithPicture(signed, 300, 700, 100, 40);
		assertThat(isAllThatIsNew(given, beside, Signing.verify(beside, authority))).isFalse();
	}

	private static boolean isAllThatIsNew(byte[] before, byte[] after, Verification verified) {
		return AddedSignature.isAllThatIsNew(before, after, (int) verified.signatures().getFirst().range().end(), 1, 330, 400, 140, 60);
	}

	private static void valid(byte[] file) {
		var verified = Signing.verify(file, authority);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
	}
}
