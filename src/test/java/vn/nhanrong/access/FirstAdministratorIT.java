package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.nhanrong.Visitor;
import vn.nhanrong.database.ApplicationProcess;

/** The shipped application without the demo, on an empty data directory. */
class FirstAdministratorIT {

	private static final Pattern PASSWORD = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){3}");
	private static final String CHOSEN = "Quản trị-2026";

	@TempDir
	private Path directory;

	@Test
	void isTheOnlyAccountAndItsOneTimePasswordIsPrintedOnce() throws Exception {
		String password;
		try (var first = start().awaitHealthy()) {
			password = onlyPasswordIn(first.output());
			assertThat(first.output()).contains("Nhân Rộng đã sẵn sàng", "http://localhost:" + first.port() + "/camunda/app/tasklist/",
					"Mật khẩu dùng một lần / one-time password").doesNotContain("?n R?ng", "Camunda", DemoAccounts.PASSWORD, "Flyway", "HHH0");
			isAloneThere(new Visitor(first.port()), password);
		}
		assertThat(logs()).isNotEmpty().noneMatch(log -> log.contains(password) || PASSWORD.matcher(log).find());

		try (var second = start().awaitHealthy()) {
			assertThat(PASSWORD.matcher(second.output()).find()).isFalse();
			assertThat(new Visitor(second.port()).logIn("quantri", password).status()).isEqualTo(401);
			assertThat(new Visitor(second.port()).logIn("quantri", CHOSEN).status()).isEqualTo(302);
		}
	}

	private static void isAloneThere(Visitor visitor, String password) {
		assertThat(visitor.get("/login").body()).doesNotContain(DemoAccounts.PASSWORD, "Tài khoản trình diễn", "thuongtruc", "Bản trình diễn");
		for (String name : List.of("canbo", "quantri", "quantri.phuong")) {
			assertThat(visitor.logIn(name, DemoAccounts.PASSWORD).status()).as(name).isEqualTo(401);
		}
		assertThat(visitor.logIn("quantri", password).status()).isEqualTo(302);
		assertThat(visitor.get("/models").header("Location").orElseThrow()).endsWith("/account");
		var changed = visitor.postForm("/account/password", Map.of("_csrf", visitor.csrf("/account"), "presentPassword", password,
				"newPassword", CHOSEN, "repeatedPassword", CHOSEN));
		assertThat(changed.header("Location").orElseThrow()).endsWith("/login?changed");
		assertThat(visitor.logIn("quantri", password).status()).isEqualTo(401);
		assertThat(visitor.logIn("quantri", CHOSEN).status()).isEqualTo(302);
		assertThat(visitor.get("/api/v1/models").json().path("total").asInt(-1)).isZero();
	}

	private static String onlyPasswordIn(String output) {
		var found = PASSWORD.matcher(output).results().map(MatchResult::group).toList();
		assertThat(found).as(output).hasSize(1);
		return found.getFirst();
	}

	private ApplicationProcess start() throws IOException {
		return ApplicationProcess.startWithoutDemo(directory, "logging.file.path=" + directory.resolve("log"), "logging.level.vn.nhanrong=debug");
	}

	private List<String> logs() throws IOException {
		try (var files = Files.list(directory.resolve("log"))) {
			return files.map(FirstAdministratorIT::text).toList();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new AssertionError(e);
		}
	}
}
