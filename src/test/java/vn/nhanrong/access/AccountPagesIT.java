package vn.nhanrong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.Visitor.Answer;

/** The administrator's pages of accounts, without JavaScript. */
@ApplicationTest
class AccountPagesIT {

	private static final Pattern PASSWORD = Pattern.compile("id=\"one-time-password\">([^<]+)<");

	@LocalServerPort
	private int port;
	@Autowired
	private Newcomers newcomers;
	@Autowired
	private Accounts accounts;
	@Autowired
	private JdbcClient jdbc;

	private Visitor administrator;

	@BeforeEach
	void logIn() {
		administrator = new Visitor(port).loggedIn("quantri");
	}

	@AfterEach
	void leave() {
		newcomers.leave();
	}

	@Test
	void theListIsSearchedAndRestrictedByItsAddress() {
		assertThat(administrator.get("/admin/accounts").body()).contains("Tài khoản 1–26 trong 26", "thuongtruc.phuong").doesNotContain("??");
		assertThat(administrator.get("/admin/accounts?text=tran+thi+diem").body()).contains("thuongtruc").doesNotContain("mattran");
		assertThat(administrator.get("/admin/accounts?role=ADMINISTRATOR").body()).contains("1–2 trong 2", "quantri.phuong");
		assertThat(administrator.get("/admin/accounts?state=disabled").body()).contains("Không có tài khoản nào khớp.");
		assertThat(administrator.get("/admin/accounts?role=KING&state=x&page=x&text=%22%3E%3Cb%3E").body()).contains("&lt;b&gt;").doesNotContain("<b>");
		assertThat(administrator.get("/admin/accounts?page=99").body()).contains("1–26 trong 26");
	}

	@Test
	void anAccountIsMadeForAPersonAndItsPasswordShownOnce() {
		long person = newcomers.person("Người mới Tạo");
		assertThat(administrator.get("/admin/accounts/new").body()).containsPattern("value=\"Người mới Tạo – [^\"]+ #" + person + "\"");
		var made = post("/admin/accounts", Map.of("person", "#" + person, "username", "Moi.Tao", "roles", "OFFICIAL"));
		assertThat(made.status()).isEqualTo(200);
		assertThat(made.header("Cache-Control").orElseThrow()).contains("no-store");
		var password = passwordOn(made);
		var account = accounts.named("moi.tao").orElseThrow();
		assertThat(account.roles()).containsExactly(Role.OFFICIAL);
		assertThat(administrator.get("/admin/accounts/" + account.id()).body()).contains("moi.tao", "Chưa đổi mật khẩu dùng một lần",
				"Tạo tài khoản", "Tra cứu danh mục và văn bản").doesNotContain(password, "??");
		assertThat(jdbc.sql("select count(*) from spring_session_attributes where position(convert_to(:password, 'UTF8') in attribute_bytes) > 0")
			.param("password", password).query(Long.class).single()).isZero();

		var visitor = new Visitor(port);
		assertThat(visitor.logIn("moi.tao", password).status()).isEqualTo(302);
		assertThat(visitor.get("/").header("Location").orElseThrow()).endsWith("/account");
		assertThat(post("/admin/accounts", Map.of("person", "#" + person, "username", "moi.tao2")).body())
			.contains("Người này đã có tài khoản.").doesNotContain("one-time-password");
	}

	@Test
	void whatIsWrongIsSaidBesideItsField() {
		var answer = post("/admin/accounts", Map.of("person", "Không Có Ai", "username", "moi.ai"));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.body()).contains("Hãy chọn một người trong danh sách.", "aria-invalid=\"true\"", "value=\"Không Có Ai\"", "value=\"moi.ai\"");
		var person = "#" + newcomers.person("Người mới Sai");
		assertThat(post("/admin/accounts", Map.of("person", person, "username", "thuongtruc")).body())
			.contains("Tên đăng nhập &quot;thuongtruc&quot; đã có người dùng.");
		assertThat(post("/admin/accounts", Map.of("person", person, "username", "có dấu")).body()).contains("Tên đăng nhập gồm chữ thường không dấu");
		assertThat(post("/admin/accounts", Map.of()).status()).isEqualTo(422);
	}

	@Test
	void aPasswordIsResetAfterAQuestionAndShownOnce() {
		var account = newcomers.account("lai", Role.OFFICIAL);
		var address = "/admin/accounts/" + account.id();
		assertThat(administrator.get(address + "/reset").body()).contains("Cấp lại mật khẩu cho Người mới lai?");
		var form = Map.of("version", "" + account.version());
		var password = passwordOn(post(address + "/reset", form));
		assertThat(new Visitor(port).logIn(account.username(), Newcomers.PASSWORD).status()).isEqualTo(401);
		assertThat(new Visitor(port).logIn(account.username(), password).status()).isEqualTo(302);
		var again = post(address + "/reset", form);
		assertThat(again.status()).as("the same form once more").isEqualTo(409);
		assertThat(again.body()).contains("Tài khoản vừa được người khác thay đổi.");
		assertThat(new Visitor(port).logIn(account.username(), password).status()).isEqualTo(302);
	}

	@Test
	void anAccountIsDisabledAndEnabledAfterAQuestion() {
		var account = newcomers.account("khoa", Role.OFFICIAL);
		var address = "/admin/accounts/" + account.id();
		assertThat(administrator.get(address + "/disable").body()).contains("Khóa tài khoản của Người mới khoa?", "kết thúc ngay");
		assertThat(accounts.find(account.id()).orElseThrow().enabled()).as("a question changes nothing").isTrue();
		leadsTo(post(address + "/disable", Map.of("version", "" + account.version())), address);
		assertThat(administrator.get(address).body()).contains("Đã khóa", "Mở lại tài khoản", "Lịch sử thay đổi");
		assertThat(new Visitor(port).logIn(account.username(), Newcomers.PASSWORD).status()).isEqualTo(401);
		assertThat(post(address + "/enable", Map.of("version", "" + account.version())).status()).isEqualTo(409);
		leadsTo(post(address + "/enable", Map.of("version", "" + accounts.find(account.id()).orElseThrow().version())), address);
		assertThat(new Visitor(port).logIn(account.username(), Newcomers.PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void rolesAreChangedOnlyAsTheyWereSeen() {
		var account = newcomers.account("quyen", Role.OFFICIAL);
		var address = "/admin/accounts/" + account.id();
		var form = Map.of("version", "" + account.version(), "roles", "PROPOSER");
		leadsTo(post(address + "/roles", form), address);
		assertThat(accounts.find(account.id()).orElseThrow().roles()).containsExactly(Role.PROPOSER);
		assertThat(post(address + "/roles", Map.of("version", "" + account.version())).status()).isEqualTo(409);
		assertThat(accounts.find(account.id()).orElseThrow().roles()).containsExactly(Role.PROPOSER);
	}

	@Test
	void anAdministratorCannotLockOneselfOut() {
		var own = accounts.named("quantri").orElseThrow();
		var address = "/admin/accounts/" + own.id();
		assertThat(administrator.get(address).body()).contains("Đây là tài khoản của bạn").doesNotContain(address + "/disable", address + "/reset");
		var version = Map.of("version", "" + own.version());
		assertThat(post(address + "/disable", version).body()).contains("Bạn không thể tự khóa tài khoản của mình.");
		assertThat(post(address + "/reset", version).body()).contains("Hãy đổi mật khẩu của chính bạn");
		assertThat(post(address + "/roles", version).body()).contains("Bạn không thể tự bỏ quyền quản trị của mình.");
		assertThat(accounts.named("quantri")).hasValue(own);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/admin/accounts", "/admin/accounts/new", "/admin/accounts/1", "/admin/accounts/1/reset" })
	void onlyAdministratorsSeeThem(String page) {
		assertThat(new Visitor(port).loggedIn("thuongtruc").get(page).status()).isEqualTo(403);
		assertThat(new Visitor(port).get(page).header("Location").orElseThrow()).endsWith("/login");
	}

	@Test
	void everyPageIsThereInEnglish() {
		administrator.postForm("/language", Map.of("_csrf", administrator.csrf("/account"), "lang", "en", "return", "/"));
		var account = newcomers.account("anh", Role.OFFICIAL, Role.PROPOSER);
		var address = "/admin/accounts/" + account.id();
		for (var page : Map.of("/admin/accounts", "User accounts", "/admin/accounts/new", "New account", address, "Roles of the account",
				address + "/disable", "Disable the account of", address + "/reset", "Reset the password of").entrySet()) {
			assertThat(administrator.get(page.getKey()).body()).contains(page.getValue()).doesNotContain("??");
		}
		assertThat(administrator.get("/admin/accounts/999999").status()).isEqualTo(404);
	}

	private Answer post(String address, Map<String, String> fields) {
		var all = new HashMap<>(fields);
		all.put("_csrf", administrator.csrf("/account"));
		return administrator.postForm(address, all);
	}

	private static String passwordOn(Answer answer) {
		var password = PASSWORD.matcher(answer.body());
		assertThat(password.find()).as(answer.body()).isTrue();
		return password.group(1);
	}

	private static void leadsTo(Answer answer, String address) {
		assertThat(answer.status()).isEqualTo(302);
		assertThat(answer.header("Location").orElseThrow()).endsWith(address);
	}
}
