package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.Visitor;
import vn.nhanrong.organisation.CommitteeAdministration;
import vn.nhanrong.organisation.MemberRole;
import vn.nhanrong.shared.Validity;
import vn.nhanrong.shared.Zone;

@ApplicationTest
class SessionIT {

	private static final String SESSION = "NHANRONG";
	private static final String TASKS = "/camunda/api/engine/engine/default/task/count";
	private static final String GROUPS = "/camunda/api/engine/engine/default/identity/groups?userId=";

	@LocalServerPort
	private int port;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private Accounts accounts;
	@Autowired
	private CommitteeAdministration committees;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;

	@AfterEach
	void leave() {
		newcomers.leave();
	}

	@Test
	void theCookieIsForThisSiteAndNoScript() {
		var answer = new Visitor(port).logIn("canbo", DemoAccounts.PASSWORD);
		assertThat(answer.response().headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith(SESSION + "="))
			.singleElement().asString().contains("; Path=/", "; HttpOnly", "; SameSite=Lax").doesNotContain("Max-Age", "Expires");
	}

	@Test
	void whatAVisitorSaysOfAProxyIsNotBelieved() {
		var visitor = new Visitor(port);
		var answer = visitor.send("POST", "/login", "_csrf=" + visitor.csrf("/login") + "&username=canbo&password=NhanRong%232026",
				Map.of("Content-Type", "application/x-www-form-urlencoded", "X-Forwarded-Proto", "https"));
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.response().headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith(SESSION + "="))
			.singleElement().asString().doesNotContain("; Secure");
		assertThat(answer.header("Strict-Transport-Security")).isEmpty();
		assertThat(answer.header("Location").orElseThrow()).startsWith("http://localhost:" + port);
	}

	@Test
	void aVisitorWithoutAnAccountHasNoSession() {
		var visitor = new Visitor(port);
		visitor.get("/models");
		visitor.get("/camunda/app/tasklist/");
		visitor.logIn("canbo", "x");
		assertThat(visitor.cookie(SESSION)).isEmpty();
	}

	@Test
	void theSessionHasANewIdAfterEachLogIn() {
		var visitor = new Visitor(port).loggedIn("canbo");
		var before = visitor.cookie(SESSION).orElseThrow();
		visitor.postForm("/login", Map.of("_csrf", visitor.csrf("/account"), "username", "vanthu", "password", DemoAccounts.PASSWORD));
		assertThat(visitor.get("/account").body()).contains("vanthu");
		assertThat(visitor.cookie(SESSION).orElseThrow()).isNotEqualTo(before);
		assertThat(sessions(before)).isZero();
	}

	@Test
	void loggingOutOfThePortalEndsBoth() {
		var visitor = inBoth("thuongtruc");
		var session = visitor.cookie(SESSION).orElseThrow();
		var answer = visitor.logOut();
		assertThat(answer.header("Location").orElseThrow()).endsWith("/login?logout");
		isOutOfBoth(visitor);
		assertThat(sessions(session)).isZero();
		assertThat(visitor.get("/login?logout").body()).contains("Bạn đã đăng xuất khỏi cổng thông tin và hộp nhiệm vụ.");
	}

	@Test
	void loggingOutOfTasklistEndsBoth() {
		var visitor = inBoth("thuongtruc");
		var session = visitor.cookie(SESSION).orElseThrow();
		assertThat(visitor.json("POST", "/camunda/api/admin/auth/user/default/logout", "").status()).isEqualTo(204);
		isOutOfBoth(visitor);
		assertThat(sessions(session)).isZero();
	}

	@Test
	void namesAndPasswordsWithEachRequestLeaveNoSession() {
		long before = allSessions();
		var program = new Visitor(port).withBasic("thuongtruc");
		for (String address : new String[] { "/api/v1/models", "/engine-rest/task/count" }) {
			var answer = program.get(address);
			assertThat(answer.status()).as(address).isEqualTo(200);
			assertThat(answer.response().headers().allValues("Set-Cookie")).as(address).noneMatch(cookie -> cookie.startsWith(SESSION));
		}
		assertThat(new Visitor(port).withBasic("thuongtruc", "x").get("/api/v1/models").status()).isEqualTo(401);
		assertThat(new Visitor(port).get("/api/v1/models").status()).isEqualTo(401);
		assertThat(allSessions()).isEqualTo(before);
		assertThat(program.cookie(SESSION)).isEmpty();
	}

	@Test
	void theSessionEndsWhenTheAccountIsDisabled() {
		var account = newcomers.account("nghi", Role.OFFICIAL);
		var visitor = inBoth(account);
		accounts.enable(account.id(), account.version(), false, newcomers.administrator());
		isOutOfBoth(visitor);
		assertThat(new Visitor(port).withBasic(account.username(), Newcomers.PASSWORD).get("/api/v1/models").status()).isEqualTo(401);
	}

	@Test
	void theSessionEndsWhenThePasswordIsReset() {
		var account = newcomers.account("quen", Role.OFFICIAL);
		var visitor = inBoth(account);
		accounts.resetPassword(account.id(), account.version(), newcomers.administrator());
		isOutOfBoth(visitor);
		assertThat(new Visitor(port).logIn(account.username(), Newcomers.PASSWORD).status()).isEqualTo(401);
	}

	@Test
	void allSessionsEndWhenTheirHolderChangesThePassword() {
		var account = newcomers.account("doi", Role.OFFICIAL);
		var elsewhere = inBoth(account);
		var program = new Visitor(port).withBasic(account.username(), Newcomers.PASSWORD);
		assertThat(program.get("/api/v1/models").status()).isEqualTo(200);
		var here = inBoth(account);
		var answer = here.postForm("/account/password", Map.of("_csrf", here.csrf("/account"), "presentPassword",
				Newcomers.PASSWORD, "newPassword", "Mới hơn-2027", "repeatedPassword", "Mới hơn-2027"));
		assertThat(answer.header("Location").orElseThrow()).endsWith("/login?changed");
		isOutOfBoth(elsewhere);
		isOutOfBoth(here);
		assertThat(program.get("/api/v1/models").status()).isEqualTo(401);
		assertThat(here.logIn(account.username(), "Mới hơn-2027").status()).isEqualTo(302);
	}

	@Test
	void aRoleThatIsTakenIsGoneAtTheNextRequest() {
		var account = newcomers.account("bot", Role.ADMINISTRATOR, Role.OFFICIAL);
		var visitor = inBoth(account);
		assertThat(visitor.get("/").body()).contains("href=\"/admin\"");
		accounts.changeRoles(account.id(), account.version(), Set.of(Role.OFFICIAL), newcomers.administrator());
		assertThat(visitor.get("/").body()).doesNotContain("href=\"/admin\"");
		assertThat(visitor.get("/admin").status()).isEqualTo(403);
	}

	@Test
	void theSessionEndsAfterTwelveHoursHoweverBusy() {
		clock.set(clock.instant());
		var visitor = inBoth("thuongtruc");
		var session = visitor.cookie(SESSION).orElseThrow();
		clock.advance(Duration.ofHours(12).minusMillis(1));
		assertThat(visitor.get("/account").status()).isEqualTo(200);
		clock.advance(Duration.ofMillis(1));
		isOutOfBoth(visitor);
		assertThat(sessions(session)).isZero();
	}

	@Test
	void aLogInInAnOldSessionLastsAsLongAsAnyOther() {
		clock.set(clock.instant());
		var visitor = inBoth("thuongtruc");
		clock.advance(Duration.ofHours(11));
		visitor.postForm("/login", Map.of("_csrf", visitor.csrf("/account"), "username", "thuongtruc", "password", DemoAccounts.PASSWORD));
		clock.advance(Duration.ofHours(11));
		assertThat(visitor.get("/account").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1 2024-01-01T00:00:00Z", "x y z", "1 2024-01-01T00:00:00Z tomorrow" })
	void whatAnotherVersionWroteIntoASessionIsNoLogIn(String text) {
		assertThat(SignIn.parse(text)).isEmpty();
	}

	@Test
	void aMembershipThatEndsByDateIsGoneWithoutLoggingInAgain() {
		var today = LocalDate.now(clock.withZone(Zone.CITY));
		var account = newcomers.account("thanhvien", Role.OFFICIAL);
		var committee = jdbc.sql("select id, version from committee where code = 'q6-phu-nu'")
			.query((row, number) -> new long[] { row.getLong(1), row.getLong(2) }).single();
		committees.addMember(committee[0], committee[1], account.personId(), MemberRole.MEMBER, new Validity(today.minusDays(9), today));

		clock.set(today.atTime(23, 59).atZone(Zone.CITY).toInstant());
		var visitor = inBoth(account);
		assertThat(visitor.get("/account").body()).contains("Tổ thẩm định Hội Liên hiệp Phụ nữ Quận 6");
		assertThat(visitor.json("GET", GROUPS + account.username(), null).body()).contains("q6-phu-nu");

		clock.advance(Duration.ofMinutes(1));
		assertThat(visitor.get("/account").body()).contains(account.username()).doesNotContain("Tổ thẩm định Hội Liên hiệp Phụ nữ");
		assertThat(visitor.json("GET", GROUPS + account.username(), null).body()).doesNotContain("q6-phu-nu");
	}

	private Visitor inBoth(String demoAccount) {
		return isInBoth(new Visitor(port).loggedIn(demoAccount));
	}

	private Visitor inBoth(AccountSummary newcomer) {
		var visitor = new Visitor(port);
		assertThat(visitor.logIn(newcomer.username(), Newcomers.PASSWORD).status()).isEqualTo(302);
		return isInBoth(visitor);
	}

	private static Visitor isInBoth(Visitor visitor) {
		assertThat(visitor.get("/account").status()).isEqualTo(200);
		assertThat(visitor.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
		assertThat(visitor.json("GET", TASKS, null).status()).isEqualTo(200);
		return visitor;
	}

	private static void isOutOfBoth(Visitor visitor) {
		assertThat(visitor.json("GET", TASKS, null).status()).isEqualTo(401);
		assertThat(visitor.json("GET", "/api/v1/models", null).status()).isEqualTo(401);
		for (String page : new String[] { "/account", "/camunda/app/tasklist/default/" }) {
			var answer = visitor.get(page);
			assertThat(answer.status()).as(page).isEqualTo(302);
			assertThat(answer.header("Location").orElseThrow()).endsWith("/login");
		}
	}

	private long sessions(String cookie) {
		return jdbc.sql("select count(*) from spring_session where session_id = :id")
			.param("id", new String(Base64.getDecoder().decode(cookie))).query(Long.class).single();
	}

	private long allSessions() {
		return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
	}
}
