package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;

/** The keys of the demonstration, in the application and its database. */
@ApplicationTest
class DemoAuthorityIT {

	@Autowired
	private Signatures signatures;
	@Autowired
	private DemoAuthority authority;
	@Autowired
	private TestClock clock;
	@Autowired
	private JdbcClient jdbc;

	@Test
	void whoeverSignsForTheFirstTimeGetsAKeyAndKeepsIt() {
		var officer = holder();
		byte[] once = signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Nguyễn Thị Ngọc Ánh"));
		byte[] twice = signatures.sign(once, request(SignatureRole.SEAL, holder(), "Ủy ban nhân dân Quận 6"));
		var verified = signatures.verify(twice);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::signer).containsExactly("Nguyễn Thị Ngọc Ánh", "Ủy ban nhân dân Quận 6");
		assertThat(verified.signatures()).extracting(VerifiedSignature::issuer).containsOnly("Nhân Rộng – CA trình diễn");
		assertThat(verified.signatures()).extracting(VerifiedSignature::organisation).containsOnly("Ủy ban nhân dân Quận 6");

		signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Nguyễn Thị Ngọc Ánh"));
		assertThat(keysOf(officer)).isOne();
		signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Nguyễn Thị Ánh"));
		assertThat(keysOf(officer)).as("another name, another certificate").isEqualTo(2);
		assertThat(signatures.areDemonstration()).isTrue();
	}

	@Test
	void twoWhoSignAtOnceForTheFirstTimeShareOneAuthorityAndOneKey() {
		var officer = holder();
		var signed = Stream.generate(() -> CompletableFuture.supplyAsync(
				() -> signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Trần Văn Bình")))).limit(4).toList();
		assertThat(signed).allSatisfy(file -> assertThat(signatures.verify(file.join()).result()).isEqualTo(Verification.Result.VALID));
		assertThat(keysOf(officer)).isOne();
		assertThat(jdbc.sql("select count(*) from demonstration_authority").query(Integer.class).single()).isEqualTo(2);
	}

	@Test
	void aRevokedKeySignsNoMoreAndWhatItSignedBeforeHolds() {
		clock.set(clock.instant());
		var officer = holder();
		byte[] file = signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Lê Thị Cúc"));
		clock.advance(Duration.ofMinutes(1));
		assertThat(authority.revoke(SignatureRole.PERSONAL, officer)).isOne();
		var verified = signatures.verify(file);
		assertThat(verified.result()).as("attested by a time-stamp").isEqualTo(Verification.Result.VALID);
		byte[] next = signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, officer, "Lê Thị Cúc"));
		assertThat(keysOf(officer)).isEqualTo(2);
		assertThat(signatures.verify(next).result()).isEqualTo(Verification.Result.VALID);
	}

	@Test
	void signaturesHoldWhicheverDayTheClockShows() {
		clock.set(clock.instant());
		byte[] file = signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, holder(), "Phạm Văn Dũng"));
		clock.advance(Duration.ofDays(400));
		assertThat(signatures.verify(file).result()).isEqualTo(Verification.Result.VALID);
		clock.advance(Duration.ofDays(5 * 365));
		assertThat(signatures.verify(file).signatures().getFirst().findings())
			.as("the time-stamp's certificate has ended, too").containsExactly(Finding.EXPIRED_SINCE.key(), Finding.TIMESTAMP.key());
		clock.advance(Duration.ofDays(-3000));
		byte[] earlier = signatures.sign(SamplePdf.decision(), request(SignatureRole.PERSONAL, holder(), "Phạm Văn Dũng"));
		assertThat(signatures.verify(earlier).result()).isEqualTo(Verification.Result.VALID);
	}

	private SignatureRequest request(SignatureRole role, String holder, String name) {
		return new SignatureRequest(role, holder, name, "Ủy ban nhân dân Quận 6", "Ký ban hành", clock.instant(), 1, 300, 400, 100, 100);
	}

	private int keysOf(String holder) {
		return jdbc.sql("select count(*) from demonstration_key where holder = ?").param(holder).query(Integer.class).single();
	}

	private static String holder() {
		return "thu-" + UUID.randomUUID();
	}
}
