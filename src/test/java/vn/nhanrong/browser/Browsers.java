package vn.nhanrong.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Gives each user of a test a browser of one's own, and takes them back after the test. Behind them is one Chromium for
 * all tests of the JVM: to start it takes longer than most tests. A test that fails leaves a picture of each browser in
 * target/browser.
 */
public final class Browsers implements BeforeEachCallback, AfterEachCallback {

	private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
	private static final Path PICTURES = Path.of("target/browser");
	/** Generous: the build's machine may have other things to do. */
	private static final double PATIENCE_MS = 20_000;

	private final List<BrowserUser> users = new ArrayList<>();
	private Browser chromium;
	private String address;

	/** Somebody with a browser that has never been here. */
	public BrowserUser stranger() {
		var user = new BrowserUser(chromium.newContext(new Browser.NewContextOptions().setBaseURL(address).setViewportSize(1280, 800)
			// No colours between two colours: what is looked at has come to rest.
			.setReducedMotion(ReducedMotion.REDUCE)));
		users.add(user);
		return user;
	}

	/** Somebody who has signed in and sees the overview. */
	public BrowserUser loggedIn(String username) {
		return stranger().logIn(username);
	}

	/** The same with the interface in English. */
	public BrowserUser loggedInInEnglish(String username) {
		return stranger().inEnglish().logIn(username);
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		chromium = test.getRoot().getStore(ExtensionContext.Namespace.create(Browsers.class))
			.getOrComputeIfAbsent(Chromium.class).browser;
		address = "http://localhost:" + SpringExtension.getApplicationContext(test).getEnvironment()
			.getRequiredProperty("local.server.port");
	}

	@Override
	public void afterEach(ExtensionContext test) {
		for (int i = 0; i < users.size(); i++) {
			if (test.getExecutionException().isPresent()) {
				var name = test.getRequiredTestClass().getSimpleName() + "-" + test.getRequiredTestMethod().getName();
				users.get(i).picture(PICTURES.resolve(name + "-" + (i + 1) + ".png"));
			}
			users.get(i).close();
		}
		users.clear();
	}

	/** Closed by JUnit when all tests are over. */
	static final class Chromium implements ExtensionContext.Store.CloseableResource {

		private final Playwright playwright;
		private final Browser browser;

		Chromium() {
			playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
				.setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic")));
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
		}

		@Override
		public void close() {
			browser.close();
			playwright.close();
		}
	}
}
