package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

/** Tokens of forms, headers of answers, and what is open to whoever came in with a one-time password. */
@ApplicationTest
class DoorsIT {

	private static final String VERIFICATIONS = "/api/v1/verifications";
	private static final String UPLOAD = "/api/v1/models/MH-0001/attachments";

	@LocalServerPort
	private int port;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private TestClock clock;

	@AfterEach
	void leave() {
		newcomers.leave();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/logout", "/account/password", "/language" })
	void noFormOfThePortalIsTakenWithoutItsToken(String form) {
		var visitor = new Visitor(port).loggedIn("canbo");
		for (var fields : new Map[] { Map.of("username", "vanthu"), Map.of("_csrf", "guessed") }) {
			@SuppressWarnings("unchecked")
			var answer = visitor.postForm(form, (Map<String, String>) fields);
			assertThat(answer.status()).isEqualTo(403);
			assertThat(answer.body()).contains("trang đã mở quá lâu");
		}
		assertThat(visitor.get("/account").body()).contains("canbo");
	}

	@Test
	void theTokenOfTheFormsIsInACookieThatNoScriptReads() {
		var answer = new Visitor(port).get("/login");
		assertThat(answer.response().headers().allValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("NHANRONG_CSRF="))
			.singleElement().asString().contains("; Path=/", "; HttpOnly", "; SameSite=Lax");
	}

	@Test
	void withASessionTheApiAsksForTheToken() {
		var visitor = new Visitor(port).loggedIn("canbo");
		assertThat(visitor.get("/api/v1/models").status()).isEqualTo(200);
		var refused = visitor.json("POST", UPLOAD, "{}");
		assertThat(refused.status()).isEqualTo(403);
		assertThat(refused.problem()).isEqualTo("access.csrf");
		assertThat(refused.json().path("detail").asText()).startsWith("Trang đã mở quá lâu");
		var taken = visitor.send("POST", UPLOAD, "{}", Map.of("Content-Type", "application/json", "X-XSRF-TOKEN", visitor.csrf("/account")));
		assertThat(taken.problem()).isNotEqualTo("access.csrf");
	}

	@Test
	void withNameAndPasswordTheApiAsksForNoToken() {
		assertThat(new Visitor(port).withBasic("canbo").json("POST", UPLOAD, "{}").problem()).isNotEqualTo("access.csrf");
	}

	@Test
	void onlyTheVerificationOfFilesIsOpenToAllAndAsksForNoToken() {
		for (var visitor : new Visitor[] { new Visitor(port), new Visitor(port).loggedIn("canbo") }) {
			assertThat(visitor.json("POST", VERIFICATIONS, "{}").status()).as("no file, but let in").isEqualTo(415);
		}
		var stranger = new Visitor(port);
		assertThat(stranger.get("/verify").status()).isEqualTo(200);
		assertThat(stranger.get(VERIFICATIONS).status()).isEqualTo(401);
		assertThat(stranger.get("/api/v1/models").status()).isEqualTo(401);
		for (String closed : new String[] { VERIFICATIONS + "/", VERIFICATIONS + "/x", "/api/v1/models" }) {
			assertThat(stranger.json("POST", closed, "{}").status()).as(closed).isIn(401, 403);
		}
		assertThat(new Visitor(port).withBasic("canbo", "sai").json("POST", VERIFICATIONS, "{}").status()).isEqualTo(401);
		assertThat(stranger.postForm("/verify", Map.of("_csrf", "guessed")).status()).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/verify", "/", "/account", "/nothing", "/admin", "/api/v1/models", "/api/v1/nothing",
			"/camunda/app/tasklist/default/", "/camunda/api/engine/engine/default/task/count", "/camunda/app/admin/default/" })
	void everyAnswerCarriesTheHeadersThatProtectIt(String address) {
		hasHeaders(new Visitor(port).get(address));
		hasHeaders(new Visitor(port).loggedIn("canbo").get(address));
	}

	private static void hasHeaders(Answer answer) {
		assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.header("X-Frame-Options")).hasValueSatisfying(value -> assertThat(value).isIn("DENY", "SAMEORIGIN"));
		assertThat(answer.header("Referrer-Policy")).hasValue("same-origin");
		assertThat(answer.header("Permissions-Policy")).hasValueSatisfying(value -> assertThat(value).contains("camera=()", "geolocation=()"));
		assertThat(answer.header("Cache-Control")).hasValueSatisfying(value -> assertThat(value).containsAnyOf("no-store", "no-cache, private"));
		assertThat(answer.response().headers().allValues("X-Content-Type-Options")).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "/account | default-src 'self'", "/api/v1/models | default-src 'self'",
			"/camunda/app/tasklist/default/ | allow-popups-to-escape-sandbox" })
	void everyPageSaysWhatMayRunOnIt(String address, String contained) {
		var policy = new Visitor(port).loggedIn("canbo").get(address).response().headers().allValues("Content-Security-Policy");
		assertThat(policy).singleElement().asString().contains(contained, "frame-ancestors 'none'", "object-src 'none'", "form-action 'self'", "base-uri 'self'");
	}

	@Test
	void aOneTimePasswordOpensNothingButThePageThatChangesIt() {
		var invited = newcomers.invited("lan-dau", Role.OFFICIAL, Role.ADMINISTRATOR);
		var visitor = new Visitor(port);
		assertThat(visitor.logIn(invited.username(), invited.password()).status()).isEqualTo(302);
		for (String page : new String[] { "/", "/models", "/admin", "/camunda/app/tasklist/default/" }) {
			var answer = visitor.get(page);
			assertThat(answer.status()).as(page).isEqualTo(302);
			assertThat(answer.header("Location").orElseThrow()).as(page).endsWith("/account");
		}
		var program = new Visitor(port).withBasic(invited.username(), invited.password());
		for (var closed : new Answer[] { visitor.json("GET", "/api/v1/models", null),
				visitor.json("GET", "/camunda/api/engine/engine/default/task/count", null), program.get("/api/v1/models"),
				program.get("/engine-rest/task/count") }) {
			assertThat(closed.status()).isEqualTo(403);
			assertThat(closed.problem()).isEqualTo("login.mustChangePassword");
		}
		assertThat(visitor.get("/account").body()).contains("chỉ dùng được một lần").doesNotContain("href=\"/models\"", "href=\"/admin\"");

		var changed = change(visitor, invited.password(), "Của riêng tôi-1");
		assertThat(changed.header("Location").orElseThrow()).endsWith("/login?changed");
		assertThat(visitor.logIn(invited.username(), invited.password()).status()).isEqualTo(401);
		assertThat(visitor.logIn(invited.username(), "Của riêng tôi-1").status()).isEqualTo(302);
		assertThat(visitor.get("/models").status()).isEqualTo(200);
		assertThat(visitor.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
	}

	@Test
	void aNewPasswordIsCheckedRuleByRuleBesideItsField() {
		var account = newcomers.account("doi-moi");
		var visitor = new Visitor(port);
		visitor.logIn(account.username(), Newcomers.PASSWORD);
		var weak = change(visitor, Newcomers.PASSWORD, "ngan");
		assertThat(weak.status()).isEqualTo(422);
		assertThat(weak.body()).contains("Mật khẩu phải có ít nhất 10 ký tự.", "Mật khẩu phải có ít nhất một chữ hoa.",
				"Mật khẩu phải có ít nhất một chữ số.", "Mật khẩu phải có ít nhất một ký tự đặc biệt.", "aria-invalid=\"true\"")
			.doesNotContain("??", "value=\"ngan\"");
		assertThat(change(visitor, Newcomers.PASSWORD, Newcomers.PASSWORD).body()).contains("Mật khẩu mới phải khác mật khẩu hiện tại.");
		assertThat(change(visitor, "sai", "Của riêng tôi-1").body()).contains("Mật khẩu hiện tại không đúng.");
		assertThat(visitor.postForm("/account/password", Map.of("_csrf", visitor.csrf("/account"), "presentPassword", "x",
				"newPassword", "a", "repeatedPassword", "b")).body()).contains("Hai lần nhập mật khẩu mới không giống nhau.");
	}

	@Test
	void thePresentPasswordCannotBeGuessedAtInAnOpenSession() {
		clock.set(clock.instant());
		var account = newcomers.account("mo-san");
		var visitor = new Visitor(port);
		visitor.logIn(account.username(), Newcomers.PASSWORD);
		for (int i = 0; i < 5; i++) {
			assertThat(change(visitor, "sai " + i, "Của riêng tôi-1").body()).contains("Mật khẩu hiện tại không đúng.");
		}
		assertThat(change(visitor, Newcomers.PASSWORD, "Của riêng tôi-1").body()).contains("Đã thử sai quá nhiều lần. Hãy thử lại sau 30 giây.");
	}

	private static Answer change(Visitor visitor, String present, String chosen) {
		return visitor.postForm("/account/password", Map.of("_csrf", visitor.csrf("/account"), "presentPassword", present,
				"newPassword", chosen, "repeatedPassword", chosen));
	}
}
