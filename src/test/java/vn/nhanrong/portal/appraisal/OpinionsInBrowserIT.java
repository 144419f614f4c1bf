package vn.nhanrong.portal.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.StoryTest;
import vn.nhanrong.appraisal.OpenAppraisal;
import vn.nhanrong.browser.Accessibility;
import vn.nhanrong.browser.BrowserUser;
import vn.nhanrong.browser.Browsers;

/** The pages of the opinions in both languages, on small and large screens. */
@StoryTest
class OpinionsInBrowserIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@Autowired
	private OpenAppraisal appraisal;

	@ParameterizedTest
	@ValueSource(strings = {"vi", "en"})
	void everybodyCanUseThem(String language) {
		var code = appraisal.withTwoAnswers();
		String page = "/cases/" + code + "/opinions";
		var police = language.equals("en") ? browsers.loggedInInEnglish("congan") : browsers.loggedIn("congan");
		use(police, page, language + "-open");
		use(police, page + "/q6-cong-an", language + "-amend");
		police.page().locator("#reason").fill("");
		police.page().locator("main form button[type=submit]").click();
		look(police.page(), language + "-refused");
		appraisal.vote(code);
		use(police, page, language + "-voted");
	}

	private static void use(BrowserUser user, String path, String name) {
		user.page().navigate(path);
		look(user.page(), name);
	}

	private static void look(Page page, String name) {
		for (int width : List.of(400, 1280)) {
			page.setViewportSize(width, 800);
			assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%s fits %d px", name, width)
				.isEqualTo(true);
			assertThat(Accessibility.findings(page)).as("%s at %d px", name, width).isEmpty();
		}
	}
}
