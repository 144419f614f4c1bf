package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

@ApplicationTest
class LogInIT {

	private static final String WRONG = "Tên đăng nhập hoặc mật khẩu không đúng.";

	@LocalServerPort
	private int port;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private Accounts accounts;

	@AfterEach
	void leave() {
		newcomers.leave();
	}

	@Test
	void theRightPasswordLeadsToTheOverview() {
		var visitor = new Visitor(port);
		leadsTo(visitor.logIn("canbo", DemoAccounts.PASSWORD), "/");
		assertThat(visitor.get("/account").body()).contains("canbo");
		leadsTo(visitor.get("/login"), "/");
	}

	@Test
	void theRightPasswordLeadsBackToThePageThatWasAskedFor() {
		var visitor = new Visitor(port);
		leadsTo(visitor.get("/models?status=PILOT"), "/login");
		leadsTo(visitor.logIn("canbo", DemoAccounts.PASSWORD), "/models?status=PILOT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "  canbo ", "CanBo", "\tCANBO\n" })
	void theNameMayBeTypedWithBlanksAndInUpperCase(String typed) {
		leadsTo(new Visitor(port).logIn(typed, DemoAccounts.PASSWORD), "/");
	}

	@Test
	void anAccentMayBeTypedAsOneSignOrAsTwo() {
		newcomers.account("dau");
		var typed = Normalizer.normalize(Newcomers.PASSWORD, Normalizer.Form.NFD);
		assertThat(typed).isNotEqualTo(Newcomers.PASSWORD);
		leadsTo(new Visitor(port).logIn("moi.dau", typed), "/");
	}

	@Test
	void aWrongPasswordAnUnknownNameAndADisabledAccountGetTheSameAnswer() {
		var disabled = newcomers.account("nghi");
		accounts.enable(disabled.id(), disabled.version(), false, newcomers.administrator());
		for (Answer answer : List.of(new Visitor(port).logIn("canbo", "NhanRong#2025"),
				new Visitor(port).logIn("khongcoai", DemoAccounts.PASSWORD),
				new Visitor(port).logIn("moi.nghi", Newcomers.PASSWORD))) {
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.body()).contains(WRONG).doesNotContain("??", "NhanRong#2025", Newcomers.PASSWORD);
		}
		for (var wrong : Map.of("canbo", "NhanRong#2025", "khongcoai", "x", "moi.nghi", Newcomers.PASSWORD).entrySet()) {
			var answer = new Visitor(port).withBasic(wrong.getKey(), wrong.getValue()).get("/api/v1/models");
			assertThat(answer.status()).isEqualTo(401);
			assertThat(answer.problem()).isEqualTo("login.failed");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "Cán Bộ", "can\u0000bo", "' or 1=1 --", "\uD800" })
	void whatCannotBeANameIsWrong(String name) {
		assertThat(new Visitor(port).logIn(name, DemoAccounts.PASSWORD).status()).isEqualTo(401);
		assertThat(new Visitor(port).withBasic(name, DemoAccounts.PASSWORD).get("/api/v1/models").status()).isEqualTo(401);
	}

	@Test
	void aPasswordOfAnyLengthAndKindIsJustWrong() {
		for (String password : List.of("", "a".repeat(5_000), "x\u0000y", "ộ".repeat(80))) {
			assertThat(new Visitor(port).logIn("canbo", password).status()).isEqualTo(401);
		}
	}

	@Test
	void theNameThatWasTypedStaysAndIsShownAsText() {
		var answer = new Visitor(port).logIn("\"><b>canbo", "x");
		assertThat(answer.body()).contains("value=\"&quot;&gt;&lt;b&gt;canbo\"").doesNotContain("<b>canbo");
	}

	@Test
	void theRefusalIsInTheLanguageOfTheVisitor() {
		var visitor = new Visitor(port);
		visitor.postForm("/language", Map.of("_csrf", visitor.csrf("/login"), "lang", "en", "return", "/login"));
		assertThat(visitor.logIn("canbo", "x").body()).contains("User name or password is wrong.").doesNotContain("??", WRONG);
		var api = new Visitor(port).withBasic("canbo", "x");
		assertThat(api.send("GET", "/api/v1/models", null, Map.of("Accept-Language", "en")).json().path("detail").asText())
			.startsWith("User name or password is wrong.");
		assertThat(api.send("GET", "/api/v1/models", null, Map.of("Accept-Language", "vi")).json().path("detail").asText())
			.startsWith(WRONG);
	}

	@Test
	void thePageShowsTheDemosAccounts() {
		assertThat(new Visitor(port).get("/login").body()).contains(DemoAccounts.PASSWORD).contains(DemoAccounts.USERNAMES);
	}

	private static void leadsTo(Answer answer, String address) {
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location").orElseThrow().replaceFirst("http://localhost:\\d+", "")).isEqualTo(address);
	}
}
