package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.nhanrong.ApplicationTest;

/**
 * The pictures in the README. With {@code -Dscreenshots.refresh=true} they are taken anew; otherwise what they show is
 * looked for, and the pictures have to be there.
 */
@ApplicationTest
class ScreenshotsIT {

	private static final Path IMAGES = Path.of("docs/images");
	private static final long LARGEST = 150_000;

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0004");

	@Test
	void theReadmeShowsThePagesAsTheyAre() throws IOException {
		var user = browsers.stranger();
		user.page().navigate("/login");
		assertThat(user.page().locator("#demo-title")).isVisible();
		show(user, "dang-nhap");

		user.logIn("thuongtruc");
		assertThat(user.page().locator(".figure .number")).hasText("46");
		show(user, "trang-chu");

		user.goToRegister();
		show(user, "danh-muc");

		model.requestCompletionFrom("thuongtruc");
		user.page().navigate("/models/" + model.code());
		assertThat(user.page().locator("h1")).isVisible();
		show(user, "mo-hinh");

		var tasklist = user.goToTasks().open("Nhiệm vụ của tôi").choose(model.code());
		assertThat(tasklist.field("Nguồn")).isEditable();
		show(user, "nhiem-vu");
	}

	private static void show(BrowserUser user, String name) throws IOException {
		var picture = IMAGES.resolve(name + ".png");
		if (Boolean.getBoolean("screenshots.refresh")) {
			user.page().waitForLoadState();
			user.page().evaluate("document.activeElement?.blur()");
			user.picture(picture);
		}
		assertThat(picture).isNotEmptyFile();
		assertThat(Files.size(picture)).as("%s is small enough for a page", picture).isLessThan(LARGEST);
	}
}
