package vn.nhanrong.portal.register;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.access.DemoAccounts;

/** The register as an official uses it, in a real browser. */
@ApplicationTest
class RegisterInBrowserIT {

	@LocalServerPort
	private int port;

	private Playwright playwright;
	private Browser browser;
	private Page page;

	@BeforeEach
	void logIn() {
		playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium"))
			.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
		page = browser.newPage(new Browser.NewPageOptions().setBaseURL("http://localhost:" + port));
		page.navigate("/models");
		page.getByLabel("Tên đăng nhập").fill("canbo");
		page.getByLabel("Mật khẩu").fill(DemoAccounts.PASSWORD);
		page.keyboard().press("Enter");
		assertThat(page).hasURL(Pattern.compile(".*/models$"));
		page.waitForLoadState();
	}

	@AfterEach
	void close() {
		browser.close();
		playwright.close();
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
