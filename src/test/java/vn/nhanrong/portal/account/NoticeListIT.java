package vn.nhanrong.portal.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.browser.Accessibility;
import vn.nhanrong.browser.Browsers;
import vn.nhanrong.notification.Notice;
import vn.nhanrong.notification.Notifications;

/** One's own messages on a page: in the demo, where no mail server is, the only place. */
@ApplicationTest
class NoticeListIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@LocalServerPort
	int port;
	@Autowired
	Notifications notifications;
	@Autowired
	TransactionTemplate transactions;
	@Autowired
	JdbcClient jdbc;

	@AfterEach
	void forget() {
		jdbc.sql("delete from notice").update();
	}

	@Test
	void nobody_was_told_anything_yet() {
		assertThat(page("congan", "/account/notices")).contains("Chưa có thông báo nào").doesNotContain("<ol");
	}

	@Test
	void everybody_reads_their_own_messages_the_newest_first() {
		tell("congan", "notice.opinionAsked", "MH-0043");
		tell("congan", "notice.opinionDue", "MH-0044");
		tell("mattran", "notice.voteOpened", "MH-0045");
		assertThat(page("congan", "/account/notices")).containsSubsequence("[MH-0044] Nhắc", "Chỉ báo tại đây", "[MH-0043] Đề nghị")
			.contains("href=\"/models/MH-0044\"").doesNotContain("MH-0045");
	}

	@Test
	void what_a_model_is_called_is_text_and_nothing_else() {
		transactions.executeWithoutResult(status -> notifications.tell(List.of(person("congan")), new Notice("notice.opinionAsked",
				List.of("MH-0043", "<script>alert(1)</script>", "30/11/2026"), "/models/MH-0043", null)));
		assertThat(new Visitor(port).loggedIn("congan").get("/account/notices").body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
	}

	@Test
	void many_messages_are_shown_page_by_page() {
		for (int i = 1; i <= 21; i++) {
			tell("congan", "notice.opinionAsked", "MH-%04d".formatted(i));
		}
		assertThat(page("congan", "/account/notices")).contains("Thông báo 1–20 trong 21", "[MH-0021]", "/account/notices?page=1")
			.doesNotContain("[MH-0001]");
		assertThat(page("congan", "/account/notices?page=1")).contains("[MH-0001]").doesNotContain("[MH-0021]");
		assertThat(page("congan", "/account/notices?page=none")).contains("Thông báo 1–20 trong 21");
		var late = new Visitor(port).loggedIn("congan").get("/account/notices?page=7");
		assertThat(late.header("Location").orElse("")).endsWith("/account/notices?page=1");
	}

	@Test
	void a_stranger_is_led_to_the_log_in() {
		assertThat(new Visitor(port).get("/account/notices").header("Location").orElse("")).endsWith("/login");
	}

	@Test
	void the_page_is_reached_by_the_menu_and_fits_every_screen() {
		tell("congan", "notice.opinionAsked", "MH-0043");
		tell("congan", "notice.proposalReturned", "MH-0044");
		tell("congan", "notice.voteOpened", "MH-0045");
		for (var user : List.of(browsers.loggedIn("congan"), browsers.loggedInInEnglish("congan"))) {
			user.page().locator(".user-menu summary").click();
			user.page().locator(".user-menu a[href='/account/notices']").click();
			assertThat(user.page().locator(".history > li").count()).isEqualTo(3);
			for (int width : new int[] { 400, 1280 }) {
				user.page().setViewportSize(width, 800);
				assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
				assertThat(Accessibility.findings(user.page())).isEmpty();
			}
			assertThat(user.troubles()).isEmpty();
		}
	}

	private String page(String username, String path) {
		return HtmlUtils.htmlUnescape(new Visitor(port).loggedIn(username).get(path).body());
	}

	private void tell(String username, String key, String code) {
		transactions.executeWithoutResult(status -> notifications.tell(List.of(person(username)),
				new Notice(key, List.of(code, "Tổ tự quản về trật tự, an toàn", "30/11/2026"), "/models/" + code, null)));
	}

	private long person(String username) {
		return jdbc.sql("select person_id from account where username = :name").param("name", username).query(Long.class).single();
	}
}
