package vn.nhanrong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.nhanrong.ApplicationTest;

/** The portal's pages in both languages: everybody can use them, and no screen is too small. */
@ApplicationTest
class EveryPageIT {

	private static final List<String> PAGES = List.of("/", "/account", "/models", "/models/MH-0043", "/models/MH-9999", "/nowhere",
			"/admin", "/verify");
	private static final int SMALL = 400;
	private static final int LARGE = 1280;

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everybodyCanUseEveryPage(String language) {
		var user = language.equals("en") ? browsers.stranger().inEnglish() : browsers.stranger();
		use(user, "/login", language);
		use(user, "/verify", language);
		user.logIn("canbo");
		PAGES.forEach(path -> use(user, path, language));
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void whatAdministratorsSeeOfSignaturesIsForEverybodyToo(String language) {
		var user = language.equals("en") ? browsers.stranger().inEnglish() : browsers.stranger();
		use(user.logIn("quantri"), "/admin/signatures", language);
	}

	@Test
	void theFormsOfTemplatesAreForEverybodyToo() {
		var user = browsers.stranger().logIn("quantri");
		List.of("/admin/templates", "/admin/templates/RECOGNITION/STATE", "/admin/legal-bases/new", "/admin/issuer-profiles/new")
			.forEach(path -> use(user, path, "vi"));
	}

	private static void use(BrowserUser user, String path, String language) {
		user.page().navigate(path);
		assertThat(user.page().locator("html").getAttribute("lang")).as(path).isEqualTo(language);
		for (int width : new int[] { SMALL, LARGE }) {
			user.page().setViewportSize(width, 800);
			assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
				.as("%s is no wider than %d px", path, width).isEqualTo(true);
			assertThat(Accessibility.findings(user.page())).as("%s at %d px", path, width).isEmpty();
		}
	}
}
