package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import vn.nhanrong.ApplicationTest;

/** Where a case stands is to be seen on the diagram of its process. */
@ApplicationTest
class DiagramOnModelPageIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@RegisterExtension
	final BorrowedModel model = new BorrowedModel("MH-0005");

	@Test
	void theDiagramShowsTheWayGoneAndThePresentStep() {
		model.requestCompletion();
		var user = browsers.loggedIn("canbo");
		user.page().navigate("/models/" + model.code());
		var diagram = user.page().locator(".diagram").first();
		assertThat(diagram).hasAttribute("data-drawn", "done");
		assertThat(diagram.locator("[data-element-id='complete-record']")).hasClass(Pattern.compile(".*\\bpresent\\b.*"));
		assertThat(diagram.locator("[data-element-id='completion-requested']")).hasClass(Pattern.compile(".*\\bgone\\b.*"));
		assertThat(diagram.locator("[data-element-id='to-complete-record']")).hasClass(Pattern.compile(".*\\bgone\\b.*"));
		assertThat(diagram.locator("[data-element-id='record-completed']")).not().hasClass(Pattern.compile(".*\\bgone\\b.*"));
		assertThat(user.page().locator("details.process summary")).containsText("đang chờ: Bổ sung hồ sơ mô hình");
		assertThat(user.troubles()).isEmpty();
		assertThat(Accessibility.findings(user.page())).isEmpty();
		user.picture(Path.of("target/browser/diagram.png"));
	}
}
