package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.access.DemoAccounts;

/** One log-in opens portal and Tasklist, and one log-out closes both. */
@ApplicationTest
class OneLoginIT {

	private static final Pattern LOGIN = Pattern.compile(".*/login.*");

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0020");

	static Stream<String> everyRoleOfTheDistrictAndOneOfTheWard() {
		return Stream.concat(DemoAccounts.USERNAMES.stream(), Stream.of("thuongtruc.phuong"));
	}

	@ParameterizedTest
	@MethodSource("everyRoleOfTheDistrictAndOneOfTheWard")
	void everybodySeesTheRegisterAndTasklistAfterOneLogIn(String username) {
		var user = browsers.loggedIn(username);
		assertThat(user.page().locator(".site-nav a[href='/admin']")).hasCount(username.equals("quantri") ? 1 : 0);
		user.goToRegister();
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
		model.requestCompletionFrom("thuongtruc");
		var tasklist = user.openTasklist().open("Nhiệm vụ của tôi").choose(model.code());
		tasklist.field("Nguồn").fill("Sổ theo dõi năm 2014");
		user.loseSession();
		tasklist.complete().click();
		assertThat(user.page()).hasURL(LOGIN);

		BrowserUser.giveNameAndPassword(user.page(), "thuongtruc");
		assertThat(tasklist.heading()).containsText(model.code());
		assertThat(tasklist.field("Nguồn")).hasValue("Sổ theo dõi năm 2014");
	}

	@Test
	void aLinkToATaskLeadsThereThroughTheLogIn() {
		var task = model.requestCompletion();
		var user = browsers.stranger();
		user.page().navigate(BrowserUser.TASKLIST + "default/#/?task=" + task);
		assertThat(user.page()).hasURL(LOGIN);
		BrowserUser.giveNameAndPassword(user.page(), "thuongtruc");
		assertThat(user.tasklist().heading()).containsText(model.code());
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
}
