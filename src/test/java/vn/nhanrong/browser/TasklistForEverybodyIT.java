package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.nhanrong.ApplicationTest;

/** Tasklist for those who see, those who listen, and those who have no mouse. */
@ApplicationTest
class TasklistForEverybodyIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0020");

	@Test
	void theDiagramShowsWhereTheTaskStands() {
		model.requestCompletion();
		var user = browsers.loggedIn("thuongtruc");
		var tasklist = user.openTasklist().open("Chờ nhận xử lý").choose(model.code());
		tasklist.tab("Sơ đồ").click();
		assertThat(tasklist.diagram("complete-record")).isVisible();
		assertThat(tasklist.diagram("complete-record")).containsText("Bổ sung hồ");
		assertThat(tasklist.diagram("complete-record")).hasClass(Pattern.compile(".*highlight.*"));
		assertThat(tasklist.diagram("record-completed")).isVisible();
		assertThat(user.troubles()).isEmpty();
	}

	@Test
	void aTaskIsClaimedAndCompletedWithTheKeyboardAlone() {
		model.requestCompletion();
		var user = browsers.loggedIn("thuongtruc");
		var tasklist = user.openTasklist();
		var keys = user.page().keyboard();
		keys.press("Control+Shift+F");
		tabTo(user, tasklist.list("Chờ nhận xử lý").locator("a").first());
		keys.press("Enter");
		assertThat(tasklist.task(model.code())).isVisible();
		keys.press("Control+Alt+L");
		keys.press("Enter");
		assertThat(tasklist.field("Nguồn")).isVisible();
		keys.press("Control+Alt+C");
		assertThat(tasklist.field("Nguồn")).isEditable();

		keys.press("Control+Alt+F");
		tabTo(user, tasklist.field("Số điểm đang áp dụng"));
		keys.type("24");
		tabTo(user, tasklist.field("Nguồn"));
		keys.type("Sổ theo dõi");
		assertThat(tasklist.complete()).isEnabled();
		tabTo(user, tasklist.complete());
		keys.press("Enter");
		assertThat(tasklist.heading()).hasCount(0);
		user.page().navigate("/models/" + model.code());
		assertThat(user.page().locator(".history > li").first()).containsText("24");
	}

	@Test
	void nothingKeepsAnybodyFromUsingIt() {
		model.requestCompletion();
		var user = browsers.loggedIn("thuongtruc");
		var tasklist = user.openTasklist().open("Chờ nhận xử lý").choose(model.code());
		assertThat(tasklist.field("Nguồn")).isVisible();
		assertThat(Accessibility.findings(user.page())).as("a task to be claimed").isEmpty();
		tasklist.claim().click();
		assertThat(tasklist.field("Nguồn")).isEditable();
		tasklist.complete().click();
		assertThat(tasklist.complaints()).isVisible();
		assertThat(Accessibility.findings(user.page())).as("a form with a complaint").isEmpty();
		tasklist.tab("Sơ đồ").click();
		assertThat(tasklist.diagram("complete-record")).isVisible();
		assertThat(Accessibility.findings(user.page())).as("the diagram").isEmpty();
	}

	private static void tabTo(BrowserUser user, Locator target) {
		for (int presses = 0; presses < 40; presses++) {
			if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
				return;
			}
			user.page().keyboard().press("Tab");
		}
		throw new AssertionError("the Tab key does not lead to " + target);
	}
}
