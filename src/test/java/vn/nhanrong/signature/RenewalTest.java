package vn.nhanrong.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.signature.OnlineAuthority.YEAR;
import static vn.nhanrong.signature.Signing.NOW;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import vn.nhanrong.shared.Zone;

/** Signatures that are made to last and renewed years later, by authorities whose answers hold for hours. */
class RenewalTest {

	private static final Duration UNTIL_RENEWAL = YEAR.multipliedBy(5).minusDays(30);

	private final Clock clock = ((InstantSource) () -> shown()).withZone(Zone.CITY);
	private Instant now = NOW;
	private Services services;
	private OnlineAuthority authority;

	@BeforeEach
	void open() throws Exception {
		services = new Services();
		authority = new OnlineAuthority(services, clock);
	}

	@AfterEach
	void close() {
		services.close();
	}

	/** As it is in earnest: no program on the way has another idea of the time. */
	@Test
	void signedYearsAgoAndRenewedTodayItHoldsForYears() throws Exception {
		holdsWhenSigned(NOW.minus(UNTIL_RENEWAL));
	}

	/** As in a demonstration, whose clock is ahead of the computer's. */
	@Test
	void signedTodayAndRenewedInYearsItHoldsForYearsMore() throws Exception {
		holdsWhenSigned(NOW);
	}

	private void holdsWhenSigned(Instant at) throws Exception {
		now = at;
		byte[] once = Signing.signTimed(SamplePdf.decision(), Signing.personalAt(at), authority.holder(Signing.OFFICER), authority);
		byte[] signed = Signing.signTimed(once, Signing.sealAt(at), authority.holder(Signing.ORGANISATION), authority);
		var lasting = longTerm().extend(signed);

		now = at.plus(UNTIL_RENEWAL);
		var renewed = longTerm().extend(lasting.content());
		assertThat(Arrays.copyOf(renewed.content(), lasting.content().length)).isEqualTo(lasting.content());
		assertThat(renewed.stampedAt()).isEqualTo(now);
		assertThat(renewed.certificateUntil()).isAfter(now.plus(YEAR.multipliedBy(4)));
		assertThat(verify(renewed).result()).as("at once").isEqualTo(Verification.Result.VALID);

		now = at.plus(YEAR.multipliedBy(9));
		assertThat(verify(lasting).result()).as("not renewed").isEqualTo(Verification.Result.UNCERTAIN);
		var verified = verify(renewed);
		assertThat(verified.result()).as(verified.toString()).isEqualTo(Verification.Result.VALID);
		assertThat(verified.signatures()).extracting(VerifiedSignature::attestedAt).containsOnly(at);
	}

	private Verification verify(LongTermFile file) {
		return Signing.verify(file.content(), clock, authority);
	}

	private LongTerm longTerm() {
		var properties = Signing.properties(List.of());
		var web = new RevocationWeb(properties, new DefaultListableBeanFactory().getBeanProvider(DemoAnswers.class));
		return new LongTerm(List.of(authority), new RevocationLists(List.of(authority), web, clock), new RevocationAnswers(web, clock),
				new Timestamps(authority), properties);
	}

	private Instant shown() {
		return now;
	}
}
