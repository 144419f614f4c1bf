package vn.nhanrong.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import vn.nhanrong.shared.Zone;

/** What the tests of signing have in common: a moment, an authority, and requests. */
final class Signing {

	static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
	static final Clock CLOCK = Clock.fixed(NOW, Zone.CITY);
	static final String OFFICER = "Nguyễn Thị Ngọc Ánh";
	static final String ORGANISATION = "Ủy ban nhân dân Quận 6";

	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final SignatureLook LOOK = new SignatureLook(true);

	private Signing() {
	}

	static SignatureRequest personal() {
		return personalAt(NOW.minus(Duration.ofMinutes(10)));
	}

	static SignatureRequest personalAt(Instant at) {
		return new SignatureRequest(SignatureRole.PERSONAL, "chutich", OFFICER, ORGANISATION, "Ký ban hành", at, 1, 330, 400, 140, 60);
	}

	static SignatureRequest seal() {
		return sealAt(NOW.minus(Duration.ofMinutes(5)));
	}

	static SignatureRequest sealAt(Instant at) {
		return new SignatureRequest(SignatureRole.SEAL, "UBND-Q6", ORGANISATION, ORGANISATION, "Đóng dấu", at, 1, 275, 378, 102, 102);
	}

	static byte[] sign(byte[] pdf, SignatureRequest request, SigningKey key) throws Exception {
		return PdfSigner.sign(pdf, request, key, LOOK, untimed());
	}

	/** With a time-stamp of this authority. */
	static byte[] signTimed(byte[] pdf, SignatureRequest request, SigningKey key, TimestampAuthority stamps) throws Exception {
		return PdfSigner.sign(pdf, request, key, LOOK, new Timestamps(stamps));
	}

	static Timestamps untimed() {
		return new Timestamps(null);
	}

	static SignatureProperties properties(List<String> anchors, SignatureProperties.Key... keys) {
		return new SignatureProperties(anchors, List.of(), List.of(keys), new SignatureProperties.Timestamp(null, null, null, null, PATIENCE),
				new SignatureProperties.Revocation(SignatureProperties.WhenUnreachable.WARN, PATIENCE, Duration.ofHours(1)),
				Duration.ofDays(90), false);
	}

	/** Checks that know of these authorities and ask nobody in the demonstration. */
	static SigningChecks checks(SignatureProperties properties, Clock clock, TrustSource... trust) {
		var web = new RevocationWeb(properties, new DefaultListableBeanFactory().getBeanProvider(DemoAnswers.class));
		return new SigningChecks(properties, new Revocations(new RevocationAnswers(web, clock),
				new RevocationLists(List.of(trust), web, clock), properties, clock), clock);
	}

	static Signatures signatures(SignatureProperties properties, Clock clock, TrustSource... trust) {
		return new Signatures(List.of(new ConfiguredKeys(properties)),
				new DefaultListableBeanFactory().getBeanProvider(DemoAuthority.class), checks(properties, clock, trust), untimed(),
				new PdfVerifier(List.of(trust), clock));
	}

	/** Signed by the officer, then sealed. */
	static byte[] signedTwice(TestAuthority authority) throws Exception {
		byte[] once = sign(SamplePdf.decision(), personal(), authority.holder(OFFICER));
		return sign(once, seal(), authority.organisation(ORGANISATION));
	}

	static TestAuthority authority() throws Exception {
		return new TestAuthority("CA thử", NOW.minus(Duration.ofDays(1)));
	}

	static Verification verify(byte[] file, Clock clock, TrustSource... trust) {
		return new PdfVerifier(List.of(trust), clock).verify(file);
	}

	static Verification verify(byte[] file, TrustSource... trust) {
		return verify(file, CLOCK, trust);
	}
}
