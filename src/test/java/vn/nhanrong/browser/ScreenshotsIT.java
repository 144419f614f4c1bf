package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.nhanrong.ApplicationTest;

/** The pictures in the README of what a visitor finds first. */
@ApplicationTest
class ScreenshotsIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0009");

	@Test
	void theReadmeShowsThePagesAsTheyAre() throws IOException {
		var user = browsers.stranger();
		user.page().navigate("/login");
		assertThat(user.page().locator("#demo-title")).isVisible();
		ReadmePictures.show(user, "dang-nhap");

		user.logIn("thuongtruc");
		assertThat(user.page().locator(".figure .number")).hasText("46");
		ReadmePictures.show(user, "trang-chu");

		user.goToRegister();
		ReadmePictures.show(user, "danh-muc");

		model.requestCompletionFrom("thuongtruc");
		user.page().navigate("/models/" + model.code());
		assertThat(user.page().locator("h1")).isVisible();
		ReadmePictures.show(user, "mo-hinh");

		var tasklist = user.goToTasks().open("Nhiệm vụ của tôi").choose(model.code());
		assertThat(tasklist.field("Nguồn")).isEditable();
		ReadmePictures.show(user, "nhiem-vu");
	}
}
