package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.StoryTest;

/** A proposer before the guided form: what is typed is kept, what is wrong is told where it is. */
@StoryTest
class GuidedProposalIT {

	private static final List<String> STEPS = List.of("model", "need", "indicators", "plan", "budget", "files", "review");

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Test
	void a_proposal_is_saved_while_typing_checked_at_the_field_and_submitted() {
		var user = browsers.loggedIn("nguoidexuat");
		var page = user.page();
		start(user);
		String address = page.url().replace("/model", "");

		page.locator("#name").pressSequentially("Tổ tự quản khu vực chung cư");
		assertThat(page.locator("#save-status")).containsText(Pattern.compile("Đã lưu lúc \\d\\d:\\d\\d"));
		assertThat(page.locator("#duplicates")).containsText("Tổ tự quản an ninh trật tự khu vực chung cư");
		page.locator("#field").selectOption("TU_QUAN");
		assertThat(page.locator("#duplicates")).containsText("cùng lĩnh vực");
		page.locator("#level").selectOption("DISTRICT");
		page.locator("#host").pressSequentially("cuu chien binh quan 6");
		assertThat(page.locator("#host-choices option").first()).hasAttribute("value", "Hội Cựu chiến binh Quận 6 (hoi-cuu-chien-binh-quan-6)");
		page.locator("#host").fill("Hội Cựu chiến binh Quận 6 (hoi-cuu-chien-binh-quan-6)");
		picture(page, "proposal-model");
		next(page, "need");

		page.locator("#need").fill("Mất trộm xe máy trong hẻm");
		page.locator("#surveyedOn").fill("2026-11-02");
		page.locator("#surveyFacts").fill("12 hẻm, 23 vụ");
		next(page, "indicators");

		page.locator("#indicators-0-name").fill("Vụ mất trộm");
		page.locator("#indicators-0-unit").fill("vụ");
		page.locator("#indicators-0-baseline").fill("hai mươi");
		assertThat(page.locator("#save-status")).containsText("Chưa lưu được");
		assertThat(page.locator("#indicators-0-baseline-error")).containsText("Ghi số nguyên");
		assertThat(page.locator("#indicators-0-baseline")).hasAttribute("aria-invalid", "true");
		assertThat(page.locator("#indicators-0-baseline")).hasValue("hai mươi");
		picture(page, "proposal-indicators");
		page.locator("#indicators-0-baseline").fill("23");
		assertThat(page.locator("#save-status")).containsText("Đã lưu lúc");
		assertThat(page.locator("#indicators-0-baseline-error")).isEmpty();
		page.locator("#indicators-0-target").fill("12");
		page.locator("button[value=add]").click();
		assertThat(page.locator("#indicators-1-name")).isFocused();
		page.locator("button[value=remove-1]").click();
		assertThat(page.locator("#indicators-1-name")).hasCount(0);
		next(page, "plan");

		page.locator("#plan").fill("Tháng 1: vận động");
		next(page, "budget");
		page.locator("#budget-0-item").fill("Tập huấn");
		page.locator("#budget-0-source").selectOption("STATE_BUDGET");
		page.locator("#budget-0-amount").fill("15.000.000");
		assertThat(page.locator("#totals")).containsText("15.000.000 VND");
		picture(page, "proposal-budget");
		next(page, "files");

		page.navigate(address + "/review");
		assertThat(page.locator("#missing")).containsText("Bắt đầu");
		picture(page, "proposal-review");
		page.locator("#missing a").first().click();
		assertThat(page.locator("#startsOn-error")).containsText("Không được để trống");
		page.locator("#startsOn").fill("2027-01-01");
		page.locator("#endsOn").fill("2027-12-31");
		next(page, "budget");
		page.navigate(address + "/review");
		assertThat(page.locator("#missing")).containsText("Đã đủ nội dung");
		user.forgetTroubles();
		page.locator("#submission button").click();
		assertThat(page.locator("#duplicatesSeen-error")).containsText("mô hình tương tự");
		user.forgetTroubles();
		page.locator("#duplicatesSeen").check();
		page.locator("#submission button").click();
		assertThat(page.locator(".stands")).containsText("Cơ quan thường trực đang kiểm tra hồ sơ");
		picture(page, "proposal-stands");
		page.locator("a[href^='/cases/']").click();
		assertThat(page.locator("main")).containsText("15.000.000 VND");
		usable(page, "case");
		picture(page, "proposal-case");
		assertThat(user.troubles()).isEmpty();
	}

	@Test
	void what_is_typed_before_the_page_has_all_its_scripts_is_saved_too() {
		var user = browsers.loggedIn("nguoidexuat");
		var page = user.page();
		start(user);
		var held = new ArrayList<Route>();
		page.route("**/htmx*.js", held::add);
		page.navigate(page.url().replace("/model", "/need"), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		page.locator("#surveyFacts").fill("12 hẻm, 23 vụ");
		assertThat(page.locator("#save-status")).containsText("Tự động lưu khi gõ");
		assertThat(held).hasSize(1);
		held.getFirst().resume();
		assertThat(page.locator("#save-status")).containsText("Đã lưu lúc");
		page.unroute("**/htmx*.js");
		page.reload();
		assertThat(page.locator("#surveyFacts")).hasValue("12 hẻm, 23 vụ");
	}

	@Test
	void another_tab_that_has_saved_meanwhile_is_told_of() {
		var user = browsers.loggedIn("nguoidexuat");
		start(user);
		var other = user.newTab();
		other.navigate(user.page().url());
		other.locator("#name").fill("Thẻ hai");
		assertThat(other.locator("#save-status")).containsText("Đã lưu lúc");
		user.page().locator("#name").fill("Thẻ một");
		assertThat(user.page().locator("#save-status")).containsText("vừa được lưu ở một cửa sổ khác");
		assertThat(user.page().locator("#name")).hasValue("Thẻ một");
	}

	@ParameterizedTest
	@ValueSource(strings = {"vi", "en"})
	void everybody_can_use_every_step(String language) {
		var user = language.equals("en") ? browsers.loggedInInEnglish("nguoidexuat") : browsers.loggedIn("nguoidexuat");
		var page = user.page();
		for (String path : List.of("/proposals", "/proposals/new")) {
			page.navigate(path);
			usable(page, path);
		}
		start(user);
		page.locator("#name").fill("Tổ tự quản an ninh trật tự khu vực chung cư");
		assertThat(page.locator("#duplicates li").first()).isVisible();
		String address = page.url().replace("/model", "");
		for (String step : STEPS) {
			page.navigate(address + "/" + step + "?check=1");
			usable(page, step);
			page.setViewportSize(400, 800);
			picture(page, "proposal-" + step + "-small-" + language);
			page.setViewportSize(1280, 800);
		}
		page.navigate(address + "/delete");
		usable(page, "delete");
	}

	private static void start(BrowserUser user) {
		user.page().navigate("/proposals/new");
		user.page().locator("main button[type=submit]").click();
		assertThat(user.page()).hasURL(Pattern.compile(".*/model$"));
		user.page().waitForLoadState();
	}

	private static void next(Page page, String step) {
		page.locator("button[value=next]").click();
		assertThat(page).hasURL(Pattern.compile(".*/" + step + "$"));
		page.waitForLoadState();
	}

	private static void usable(Page page, String what) {
		for (int width : new int[] {400, 1280}) {
			page.setViewportSize(width, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s at %d px", what, width).isEqualTo(true);
			assertThat(Accessibility.findings(page)).as("%s at %d px", what, width).isEmpty();
		}
	}

	private static void picture(Page page, String name) {
		page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/browser/" + name + ".png")).setFullPage(true));
	}
}
