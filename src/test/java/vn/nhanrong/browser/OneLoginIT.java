package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.options.AriaRole;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.access.DemoAccounts;

/** One log-in opens portal and Tasklist, and one log-out closes both. */
@ApplicationTest
class OneLoginIT {

	private static final Pattern LOGIN = Pattern.compile(".*/login.*");

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Autowired
	private RuntimeService runtime;
	@Autowired
	private TaskService tasks;

	private String instance;

	static Stream<String> everyRoleOfTheDistrictAndOneOfTheWard() {
		return Stream.concat(DemoAccounts.USERNAMES.stream(), Stream.of("thuongtruc.phuong"));
	}

	@AfterEach
	void endProcess() {
		if (instance != null) {
			runtime.deleteProcessInstance(instance, "test is over");
		}
	}

	@ParameterizedTest
	@MethodSource("everyRoleOfTheDistrictAndOneOfTheWard")
	void everybodySeesTheRegisterAndTasklistAfterOneLogIn(String username) {
		var user = browsers.loggedIn(username);
		assertThat(user.page().locator(".site-nav a[href='/admin']")).hasCount(username.equals("quantri") ? 1 : 0);
		user.page().locator(".site-nav a[href='/models']").click();
		assertThat(user.page().locator("#total")).hasText("Mô hình 1–46 trong 46");

		var tasklist = user.goToTasks();
		assertThat(tasklist.lists()).containsText(new String[] { "Nhiệm vụ của tôi", "Chờ nhận xử lý", "Tất cả" });
		assertThat(user.page().locator("html")).hasAttribute("lang", "vi");
		tasklist.open("Tất cả");
		assertThat(user.link("Cổng thông tin")).isVisible();
		assertThat(user.troubles()).isEmpty();
	}

	@Test
	void theLogOutOfThePortalEndsTasklist() {
		var user = browsers.loggedIn("congan");
		var otherTab = user.newTab();
		otherTab.navigate(BrowserUser.TASKLIST);
		var tasklist = new TasklistPage(otherTab).loaded();
		user.logOut();
		assertThat(user.page().getByRole(AriaRole.STATUS)).containsText("đăng xuất");
		tasklist.list("Tất cả").locator("a").first().click();
		assertThat(otherTab).hasURL(LOGIN);
	}

	@Test
	void theLogOutOfTasklistEndsThePortal() {
		var user = browsers.loggedIn("congan");
		user.openTasklist().logOut();
		assertThat(user.page()).hasURL(Pattern.compile(".*/login\\?logout$"));
		user.page().navigate("/models");
		assertThat(user.page()).hasURL(LOGIN);
	}

	@Test
	void whoeverLosesTheSessionInTasklistComesBackToTheTaskAndToWhatWasTyped() {
		var user = browsers.loggedIn("thuongtruc");
		var tasklist = user.openTasklist().open("Nhiệm vụ của tôi");
		tasks.claim(newTask(), "thuongtruc");
		user.page().reload();
		tasklist.choose("MH-0020");
		tasklist.field("Nguồn").fill("Sổ theo dõi năm 2014");
		user.loseSession();
		tasklist.complete().click();
		assertThat(user.page()).hasURL(LOGIN);

		BrowserUser.giveNameAndPassword(user.page(), "thuongtruc");
		assertThat(tasklist.heading()).containsText("MH-0020");
		assertThat(tasklist.field("Nguồn")).hasValue("Sổ theo dõi năm 2014");
	}

	@Test
	void aLinkToATaskLeadsThereThroughTheLogIn() {
		var task = newTask();
		var user = browsers.stranger();
		user.page().navigate(BrowserUser.TASKLIST + "default/#/?task=" + task);
		assertThat(user.page()).hasURL(LOGIN);
		BrowserUser.giveNameAndPassword(user.page(), "thuongtruc");
		assertThat(user.tasklist().heading()).containsText("MH-0020");
	}

	@Test
	void theAddressesOfTheWebAppsLeadToTasklistOrSayThatTheyAreClosed() {
		var user = browsers.loggedIn("quantri");
		for (String door : List.of("/camunda", "/camunda/app/")) {
			user.page().navigate(door);
			user.tasklist();
		}
		assertThat(user.page().navigate("/camunda/app/cockpit/").status()).isEqualTo(403);
		assertThat(user.page()).hasTitle("Không có quyền – Nhân Rộng");
	}

	private String newTask() {
		instance = runtime.startProcessInstanceByKey("record-completion", "MH-0020", Map.of("standingAgency", "q6-thuong-truc")).getId();
		return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
	}
}
