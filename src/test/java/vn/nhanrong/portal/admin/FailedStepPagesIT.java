package vn.nhanrong.portal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.Visitor;
import vn.nhanrong.browser.Accessibility;
import vn.nhanrong.browser.BrowserUser;
import vn.nhanrong.browser.Browsers;
import vn.nhanrong.workflow.incident.FailingProcess;

/** What an administrator does about a step or a mail that failed. */
@ApplicationTest
class FailedStepPagesIT {

	private static final String LIST = "/admin/failed-steps";

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@LocalServerPort
	int port;
	@Autowired
	ProcessEngine engine;
	@Autowired
	JdbcClient jdbc;

	private FailingProcess process;

	@BeforeEach
	void deploy() {
		process = new FailingProcess(engine);
	}

	@AfterEach
	void remove() {
		process.close();
		jdbc.sql("delete from notice").update();
	}

	@Test
	void where_nothing_failed_that_is_what_the_page_says() {
		assertThat(page(LIST)).contains("Không có bước nào bị lỗi").doesNotContain("<table", "Gửi lại");
	}

	@Test
	void a_failed_step_is_found_from_the_first_page_and_tried_again() {
		process.givenUp("MH-0043", new IllegalStateException("no device answered"));
		var user = browsers.loggedIn("quantri");
		user.page().navigate("/admin");
		look(user, "admin");
		user.link("Bước tự động bị lỗi").click();
		assertThat(user.page().locator("tbody tr").innerText()).contains(FailingProcess.STEP, FailingProcess.PROCESS, "MH-0043", "no device answered");
		look(user, "failed-steps");
		process.mend();
		user.page().locator("tbody a.btn").click();
		look(user, "failed-step");
		user.button("Chạy lại").click();
		assertThat(user.page().locator("[role=status]").innerText()).contains("Bước “Đóng dấu văn bản” sẽ được chạy lại");
		assertThat(user.page().locator(".empty-state").isVisible()).isTrue();
		process.run();
		assertThat(process.underWay()).isZero();
		assertThat(user.troubles()).isEmpty();
	}

	@Test
	void who_is_late_is_told_that_somebody_else_was_there() {
		String job = process.givenUp("MH-0043", new IllegalStateException("no device answered"));
		var first = new Visitor(port).loggedIn("quantri");
		var second = new Visitor(port).loggedIn("quantri");
		var address = LIST + "/" + job + "/retry";
		var token = second.csrf(address);
		assertThat(first.postForm(address, Map.of("_csrf", first.csrf(address))).status()).isEqualTo(302);
		assertThat(second.postForm(address, Map.of("_csrf", token)).header("Location").orElse("")).endsWith(LIST);
		assertThat(HtmlUtils.htmlUnescape(second.get(LIST).body())).contains("Bước này không còn bị lỗi");
		assertThat(second.get(address).header("Location").orElse("")).endsWith(LIST);
	}

	@Test
	void nobody_but_an_administrator_sees_or_tries_anything() {
		String job = process.givenUp("MH-0043", new IllegalStateException("no device answered"));
		for (String other : List.of("thuongtruc", "canbo", "nguoidexuat", "vanthu")) {
			var visitor = new Visitor(port).loggedIn(other);
			var token = visitor.csrf("/account");
			for (String page : List.of(LIST, LIST + "/" + job + "/retry")) {
				assertThat(visitor.get(page).status()).as(other).isEqualTo(403);
			}
			for (String deed : List.of(LIST + "/" + job + "/retry", LIST + "/mails")) {
				assertThat(visitor.postForm(deed, Map.of("_csrf", token)).status()).as(other).isEqualTo(403);
			}
		}
		assertThat(page(LIST)).contains("MH-0043");
	}

	@Test
	void mails_that_were_given_up_are_counted_and_sent_again() {
		jdbc.sql("""
				insert into notice (person_id, key, arguments, path, created_at, state, attempts, last_error)
				select person_id, 'notice.opinionAsked', '["MH-0043", "Tên", "30/11/2026"]', '/models/MH-0043', now(), 'FAILED', 10, 'ConnectException'
				from account where username in ('congan', 'mattran')""").update();
		var administrator = new Visitor(port).loggedIn("quantri");
		assertThat(page(LIST)).contains("Số thư đã thử nhiều lần mà không gửi được: 2.");
		assertThat(page("/admin")).contains("text-danger fw-bold\">2<");
		administrator.postForm(LIST + "/mails", Map.of("_csrf", administrator.csrf(LIST)));
		assertThat(HtmlUtils.htmlUnescape(administrator.get(LIST).body())).contains("Đang gửi lại 2 thư").doesNotContain("Số thư đã thử");
		assertThat(jdbc.sql("select count(*) from notice where state = 'WAITING'").query(Long.class).single()).isEqualTo(2);
	}

	private static void look(BrowserUser user, String name) {
		for (int width : new int[] { 400, 1280 }) {
			user.page().setViewportSize(width, 800);
			assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as(name).isEqualTo(true);
			assertThat(Accessibility.findings(user.page())).as(name).isEmpty();
		}
	}

	private String page(String path) {
		return HtmlUtils.htmlUnescape(new Visitor(port).loggedIn("quantri").get(path).body());
	}
}
