package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;
import vn.nhanrong.TestClock;
import vn.nhanrong.Visitor;
import vn.nhanrong.shared.Refusal;

@ApplicationTest
class LoginThrottleIT {

	private static final String HERE = "10.6.0.1";

	@LocalServerPort
	private int port;
	@Autowired
	private LoginThrottle throttle;
	@Autowired
	private LookupThrottle lookups;
	@Autowired
	private PasswordConfirmation confirmations;
	@Autowired
	private PasswordEncoder encoder;
	@Autowired
	private AccountRepository accounts;
	@Autowired
	private CurrentUsers users;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	@BeforeEach
	void stopTheClock() {
		forget();
		clock.set(clock.instant());
	}

	@AfterEach
	void forget() {
		jdbc.sql("delete from login_failure").update();
	}

	@Test
	void afterFiveFailuresEachWaitIsTwiceTheOneBeforeUpToAQuarterOfAnHour() {
		fail("canbo", 5);
		for (int seconds : new int[] { 30, 60, 120, 240, 480, 900, 900 }) {
			assertThat(throttle.charge("canbo", HERE)).hasValue(Duration.ofSeconds(seconds));
			clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
			assertThat(throttle.charge("canbo", HERE)).as("a little before %s s are over", seconds).isPresent();
			clock.advance(Duration.ofMillis(1));
			assertThat(throttle.charge("canbo", HERE)).as("after %s s", seconds).isEmpty();
		}
	}

	@Test
	void anAttemptThatHasToWaitIsNotCounted() {
		fail("canbo", 5);
		for (int i = 0; i < 20; i++) {
			assertThat(throttle.charge("canbo", HERE)).hasValue(Duration.ofSeconds(30));
		}
		assertThat(failures("account:canbo")).isEqualTo(5);
		assertThat(failures("address:" + HERE)).isEqualTo(5);
	}

	@Test
	void failuresAreForgottenAfterAQuarterOfAnHour() {
		fail("canbo", 4);
		clock.advance(Duration.ofMinutes(15).plusMillis(1));
		fail("canbo", 5);
		assertThat(throttle.charge("canbo", HERE)).isPresent();
		clock.advance(Duration.ofMinutes(15).plusMillis(1));
		throttle.forget();
		assertThat(jdbc.sql("select count(*) from login_failure").query(Long.class).single()).isZero();
	}

	@Test
	void theRightPasswordClearsTheAccountAndGivesTheAddressItsAttemptBack() {
		fail("canbo", 4);
		assertThat(throttle.charge("canbo", HERE)).isEmpty();
		throttle.succeeded("canbo", HERE);
		assertThat(failures("account:canbo")).isZero();
		assertThat(failures("address:" + HERE)).isEqualTo(4);
	}

	@Test
	void theOwnersComingsAndGoingsAreNoFreeAttemptsForSomebodyElsewhere() {
		fail("canbo", 5);
		assertThat(throttle.charge("canbo", "10.6.0.2")).isEmpty();
		throttle.succeeded("canbo", "10.6.0.2");
		assertThat(failures("account:canbo")).isEqualTo(5);
		assertThat(throttle.charge("canbo", HERE)).isPresent();
	}

	@Test
	void otherAccountsArePermittedFromTheSameAddressAndNobodyLocksTheHolderOutFromElsewhere() {
		fail("canbo", 5);
		assertThat(throttle.charge("canbo", HERE)).isPresent();
		assertThat(throttle.charge("vanthu", HERE)).isEmpty();
		assertThat(throttle.charge("canbo", "10.6.0.2")).isEmpty();
	}

	@Test
	void guessingAtCodesHasToWaitButFindingThemDoesNot() {
		for (int i = 0; i < 120; i++) {
			lookups.charge(HERE);
			lookups.found(HERE);
		}
		for (int i = 0; i < 50; i++) {
			lookups.charge(HERE);
		}
		assertThatThrownBy(() -> lookups.charge(HERE)).isInstanceOfSatisfying(TooManyAttempts.class, wait -> assertThat(wait.seconds()).isEqualTo(30));
		lookups.charge("10.6.0.2");
		assertThat(throttle.charge("canbo", HERE)).as("to sign in is another matter").isEmpty();
	}

	@Test
	void whoGuessesTooManyCodesIsToldToWait() {
		for (int i = 0; i < 50; i++) {
			lookups.charge("127.0.0.1");
		}
		var visitor = HttpUser.anonymous(port);
		var page = visitor.get("/verify?code=00000-00000", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.body()).contains("Hãy thử lại sau 30 giây");
		assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
		var program = visitor.get("/api/v1/verifications/00000-00000", "Accept", "application/json");
		assertThat(program.statusCode()).isEqualTo(429);
		assertThat(program.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
	}

	@Test
	void guessingFromManyAddressesHasToWaitInTheEnd() {
		for (int i = 0; i < 100; i++) {
			assertThat(throttle.charge("canbo", "10.7.0." + i)).isEmpty();
		}
		assertThat(throttle.charge("canbo", "10.7.1.1")).isPresent();
	}

	@Test
	void anAddressThatTriesManyAccountsHasToWait() {
		for (int i = 0; i < 50; i++) {
			assertThat(throttle.charge("ten" + i, HERE)).isEmpty();
		}
		assertThat(throttle.charge("canbo", HERE)).hasValue(Duration.ofSeconds(30));
		assertThat(failures("account:canbo")).as("an address that has to wait can't lock an account").isZero();
		assertThat(throttle.charge("canbo", "10.6.0.2")).isEmpty();
	}

	@Test
	void whatCannotBeANameIsNotRememberedButItsAddressIs() {
		fail("Không Phải Tên", 7);
		assertThat(failures("address:" + HERE)).isEqualTo(7);
		assertThat(jdbc.sql("select count(*) from login_failure").query(Long.class).single()).isEqualTo(1);
	}

	/** Each attempt is still comparing passwords when the next one comes. */
	@Test
	void attemptsAtOnceCannotExceedTheCount() {
		var compared = new AtomicInteger();
		var refused = new AtomicInteger();
		var attempts = new PasswordAuthentication[1];
		attempts[0] = new PasswordAuthentication(accounts, users, new PasswordEncoder() {

			@Override
			public String encode(CharSequence password) {
				return "hash";
			}

			@Override
			public boolean matches(CharSequence password, String hash) {
				if (compared.incrementAndGet() < 20) {
					assertThatThrownBy(() -> attempts[0].authenticate(attempt("canbo", "x")))
						.satisfies(reason -> refused.addAndGet(reason instanceof TooManyAttempts ? 1 : 0));
				}
				return false;
			}
		}, throttle, new VerifiedPasswords(), clock);
		assertThatThrownBy(() -> attempts[0].authenticate(attempt("canbo", "x"))).isInstanceOf(BadCredentialsException.class);
		assertThat(compared).hasValue(5);
		assertThat(refused).hasValue(1);
	}

	@Test
	void theRightPasswordHasToWaitToo() {
		fail("vanthu", 5, "local");
		// That somebody gave the right password a moment ago is another story.
		var passwords = new PasswordAuthentication(accounts, users, encoder, throttle, new VerifiedPasswords(), clock);
		assertThatThrownBy(() -> passwords.authenticate(attempt("vanthu", DemoAccounts.PASSWORD)))
			.isInstanceOfSatisfying(TooManyAttempts.class, wait -> assertThat(wait.seconds()).isEqualTo(30));
		clock.advance(Duration.ofSeconds(30));
		assertThat(passwords.authenticate(attempt("vanthu", DemoAccounts.PASSWORD)).isAuthenticated()).isTrue();
	}

	/** Or guessing would cost nothing while somebody has just signed in with it. */
	@Test
	void whatIsKnownToBeRightHasToWaitToo() {
		var passwords = new PasswordAuthentication(accounts, users, encoder, throttle, new VerifiedPasswords(), clock);
		passwords.authenticate(attempt("vanthu", DemoAccounts.PASSWORD));
		for (int i = 0; i < 5; i++) {
			assertThatThrownBy(() -> passwords.authenticate(attempt("vanthu", "x"))).isInstanceOf(BadCredentialsException.class);
		}
		assertThatThrownBy(() -> passwords.authenticate(attempt("vanthu", DemoAccounts.PASSWORD))).isInstanceOf(TooManyAttempts.class);
		clock.advance(Duration.ofSeconds(30));
		assertThat(passwords.authenticate(attempt("vanthu", DemoAccounts.PASSWORD)).isAuthenticated()).isTrue();
		assertThat(failures("account:vanthu@local")).isZero();
	}

	@Test
	void whoIsSignedInAndGuessesThePasswordHasToWaitEvenForTheRightOne() {
		assertThatCode(() -> confirm(DemoAccounts.PASSWORD)).doesNotThrowAnyException();
		for (int i = 0; i < 5; i++) {
			assertThatThrownBy(() -> confirm("x")).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.complaints())
				.singleElement().returns("password.confirm.wrong", Refusal.FieldComplaint::key));
		}
		assertThatThrownBy(() -> confirm(DemoAccounts.PASSWORD)).isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.complaints())
			.singleElement().returns("login.wait", Refusal.FieldComplaint::key));
		clock.advance(Duration.ofSeconds(30));
		assertThatCode(() -> confirm(DemoAccounts.PASSWORD)).doesNotThrowAnyException();
		assertThat(failures("confirm:vanthu")).isZero();
	}

	@Test
	void failuresToLogInFromElsewhereKeepNobodyFromSigning() {
		for (int i = 0; i < 60; i++) {
			throttle.charge("vanthu", "10.8.0." + i);
		}
		for (int i = 0; i < 5; i++) {
			assertThatThrownBy(() -> confirm("x")).isInstanceOf(Refusal.class);
			assertThatCode(() -> confirm(DemoAccounts.PASSWORD)).doesNotThrowAnyException();
		}
	}

	private void confirm(String password) {
		confirmations.require("vanthu", password, "password");
	}

	@Test
	void thePageSaysHowLongToWaitInTheVisitorsLanguage() {
		var visitor = new Visitor(port);
		for (int i = 0; i < 5; i++) {
			assertThat(visitor.logIn("taichinh", "x").status()).isEqualTo(401);
		}
		clock.advance(Duration.ofMillis(500));
		var answer = visitor.logIn("TaiChinh ", "y");
		assertThat(answer.status()).isEqualTo(429);
		assertThat(answer.header("Retry-After")).hasValue("30");
		assertThat(answer.body()).contains("Đã thử sai quá nhiều lần. Hãy thử lại sau 30 giây.");
		visitor.postForm("/language", Map.of("_csrf", visitor.csrf("/login"), "lang", "en", "return", "/login"));
		assertThat(visitor.logIn("taichinh", "x").body()).contains("Too many failed attempts. Try again in 30 seconds.");
	}

	@Test
	void theApiSaysHowLongToWaitInTheLanguageAskedFor() {
		var program = new Visitor(port).withBasic("mattran", "x");
		for (int i = 0; i < 5; i++) {
			assertThat(program.get("/api/v1/models").status()).isEqualTo(401);
		}
		for (var said : Map.of("vi", "Đã thử sai quá nhiều lần. Hãy thử lại sau 30 giây.", "en",
				"Too many failed attempts. Try again in 30 seconds.").entrySet()) {
			var answer = program.send("GET", "/api/v1/models", null, Map.of("Accept-Language", said.getKey()));
			assertThat(answer.status()).isEqualTo(429);
			assertThat(answer.header("Retry-After")).hasValue("30");
			assertThat(answer.problem()).isEqualTo("login.wait");
			assertThat(answer.json().path("detail").asText()).isEqualTo(said.getValue());
		}
	}

	private void fail(String username, int times) {
		fail(username, times, HERE);
	}

	private void fail(String username, int times, String address) {
		for (int i = 0; i < times; i++) {
			assertThat(throttle.charge(username, address)).as("attempt %s", i).isEmpty();
		}
	}

	private static Authentication attempt(String username, String password) {
		return UsernamePasswordAuthenticationToken.unauthenticated(username, password);
	}

	private int failures(String subject) {
		return jdbc.sql("select failures from login_failure where subject = :subject").param("subject", subject)
			.query(Integer.class).optional().orElse(0);
	}
}
