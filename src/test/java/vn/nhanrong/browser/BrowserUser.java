package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;

import vn.nhanrong.access.DemoAccounts;

/** Somebody before a browser of one's own, with one tab open to begin with. */
public final class BrowserUser {

	public static final String TASKLIST = "/camunda/app/tasklist/";

	private static final Pattern COMPLETED_TASK = Pattern.compile("\\b404\\b.*/engine/default/task/[0-9a-f-]+(:0:0)?$");

	private final BrowserContext context;
	private final Page page;
	private final List<String> troubles = new ArrayList<>();

	BrowserUser(BrowserContext context) {
		this.context = context;
		this.page = watched(context.newPage());
	}

	public Page page() {
		return page;
	}

	/** Another tab of the same browser. */
	public Page newTab() {
		return watched(context.newPage());
	}

	/** Has chosen English on an earlier visit. */
	public BrowserUser inEnglish() {
		page.navigate("/login");
		context.addCookies(List.of(new Cookie("nhanrong_lang", "en").setUrl(page.url())));
		return this;
	}

	/** From now on the browser is eight times slower than the machine it runs on. */
	public BrowserUser onASlowMachine() {
		var rate = new JsonObject();
		rate.addProperty("rate", 8);
		page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
		return this;
	}

	public BrowserUser logIn(String username) {
		page.navigate("/login");
		giveNameAndPassword(page, username);
		assertThat(page).hasURL(Pattern.compile("http://[^/]+/$"));
		return this;
	}

	/** On the page for it, wherever that was asked for. */
	public static void giveNameAndPassword(Page page, String username) {
		page.locator("#username").fill(username);
		page.locator("#password").fill(DemoAccounts.PASSWORD);
		page.locator("main button[type=submit]").click();
	}

	/** In the portal, by its menu. */
	public void logOut() {
		page.locator(".user-menu summary").click();
		page.locator(".user-menu button[type=submit]").click();
	}

	/** Goes to the register by the navigation, and waits until it searches while one types. */
	public void goToRegister() {
		page.locator(".site-nav a[href='/models']").click();
		assertThat(page.locator("#total")).isVisible();
		page.waitForLoadState();
	}

	/** Goes from the portal to Tasklist by the navigation. */
	public TasklistPage goToTasks() {
		page.locator(".site-nav a[href='" + TASKLIST + "']").click();
		return tasklist();
	}

	/** Opens Tasklist by its address. */
	public TasklistPage openTasklist() {
		page.navigate(TASKLIST);
		return tasklist();
	}

	public TasklistPage tasklist() {
		return new TasklistPage(page).loaded();
	}

	public Locator link(String name) {
		return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	public Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
	}

	/** @return the tab that the click on this link opens */
	public Page opened(Locator link) {
		return watched(context.waitForPage(link::click));
	}

	/** @return the answer that the click on this link brings, wherever it is shown */
	public Response answer(Locator link, String address) {
		var answer = new AtomicReference<Response>();
		Consumer<Response> listener = response -> {
			if (response.url().endsWith(address)) {
				answer.set(response);
			}
		};
		context.onResponse(listener);
		link.click();
		page.waitForCondition(() -> answer.get() != null);
		context.offResponse(listener);
		return answer.get();
	}

	/** @return the file that the link gives */
	public byte[] download(String link) {
		var download = page.waitForDownload(() -> link(link).click());
		try (var content = download.createReadStream()) {
			return content.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** What went wrong in the pages so far: errors on the console, and requests that failed or were refused. */
	public List<String> troubles() {
		return List.copyOf(troubles);
	}

	/** From now on the troubles are counted anew. */
	public void forgetTroubles() {
		troubles.clear();
	}

	/** The session ends as if nothing had been done for a long time: the browser's cookie leads nowhere. */
	public void loseSession() {
		context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("NHANRONG"));
	}

	/** @param file where the picture of the window goes; nothing if there is none to be had */
	public void picture(Path file) {
		try {
			page.screenshot(new Page.ScreenshotOptions().setPath(file));
		} catch (PlaywrightException e) {
			System.err.println("no picture " + file + ": " + e.getMessage());
		}
	}

	void close() {
		context.close();
	}

	/** Tasklist may look once more for a task that it has just completed; that it is gone then is no trouble. */
	private void trouble(String what) {
		if (!COMPLETED_TASK.matcher(what).find()) {
			troubles.add(what);
		}
	}

	private Page watched(Page tab) {
		tab.onPageError(error -> trouble(error));
		tab.onConsoleMessage(message -> {
			if (message.type().equals("error")) {
				trouble(message.text() + " " + message.location());
			}
		});
		tab.onResponse(response -> {
			if (response.status() >= 400) {
				trouble(response.status() + " " + response.url());
			}
		});
		return tab;
	}
}
