package vn.nhanrong.portal.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.browser.Browsers;

/** The register as an official uses it, in a real browser. */
@ApplicationTest
class RegisterInBrowserIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();

	private Page page;

	@BeforeEach
	void logIn() {
		page = browsers.loggedIn("canbo").page();
		page.navigate("/models");
	}

	@Test
	void theListFollowsWhatIsTypedAndChosen() {
		page.locator("#text").pressSequentially("phong chay");
		assertThat(page.locator("#total")).hasText("Mô hình 1–3 trong 3");
		assertThat(page).hasURL(Pattern.compile(".*/models\\?text=phong(\\+|%20)chay.*"));
		Assertions.assertThat(page.url()).as("only what was asked for").doesNotContain("status=");
		assertThat(page.locator("#text")).isFocused();

		page.getByLabel("Cấp").selectOption("WARD");
		assertThat(page.locator("#total")).hasText("Mô hình 1–1 trong 1");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Xóa bộ lọc")).click();
		assertThat(page.locator("#total")).hasText("Mô hình 1–46 trong 46");
	}

	@Test
	void theChosenLanguageKeepsWhatWasSearchedFor() {
		page.locator("#text").pressSequentially("phong chay");
		assertThat(page.locator("#total")).hasText("Mô hình 1–3 trong 3");
		page.getByText("English").click();
		assertThat(page.locator("#total")).hasText("Models 1–3 of 3");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/models", "/models/MH-0043", "/models?text=khongcogi", "/models/MH-9999"})
	void everyoneCanUseEveryPageOnAnyScreen(String path) {
		for (int width : new int[] {1280, 400}) {
			page.setViewportSize(width, 900);
			page.navigate(path);
			Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as("%s is no wider than %d px", path, width).isEqualTo(true);
			Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %d px", path, width).isEmpty();
		}
	}
}
