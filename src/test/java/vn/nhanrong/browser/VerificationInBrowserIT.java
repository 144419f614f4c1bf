package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.signature.SamplePdf;
import vn.nhanrong.signature.SignatureRequest;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;

/** A visitor without an account asks whether a file's signatures hold. */
@ApplicationTest
class VerificationInBrowserIT {

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@Autowired
	private Signatures signatures;
	@Autowired
	private TestClock clock;

	@ParameterizedTest
	@CsvSource({ "vi, Hợp lệ, Không hợp lệ", "en, Valid, Not valid" })
	void everybodyCanReadWhatIsSaidOfAFile(String language, String valid, String invalid) {
		var user = language.equals("en") ? browsers.stranger().inEnglish() : browsers.stranger();
		user.page().navigate("/verify");
		byte[] file = signed();
		ask(user, file);
		assertThat(user.page().locator(".verdict-words")).hasText(valid);
		assertThat(user.page().locator("article")).hasCount(2);
		assertThat(user.page().locator("tbody tr")).hasCount(2);
		isReadable(user);
		file[new String(file, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 20] ^= 0x40;
		ask(user, file);
		assertThat(user.page().locator(".verdict-words")).hasText(invalid);
		isReadable(user);
		user.page().locator("#code").fill("00000 0000O");
		user.page().locator("#code").press("Enter");
		assertThat(user.page().locator("#code")).hasAttribute("aria-invalid", "true");
		assertThat(user.page().locator("#code")).hasValue("00000 0000O");
		isReadable(user);
	}

	private static void ask(BrowserUser user, byte[] file) {
		user.page().locator("#file").setInputFiles(new FilePayload("QD-05-UBND-cong-nhan-mo-hinh.pdf", "application/pdf", file));
		user.page().locator("main form[method=post] button").click();
	}

	private static void isReadable(BrowserUser user) {
		for (int width : new int[] { 400, 1280 }) {
			user.page().setViewportSize(width, 800);
			assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth")).as("%d px", width).isEqualTo(true);
			assertThat(Accessibility.findings(user.page())).as("%d px", width).isEmpty();
		}
	}

	private byte[] signed() {
		byte[] once = signatures.sign(SamplePdf.decision(), new SignatureRequest(SignatureRole.PERSONAL, "chutich",
				"Nguyễn Thị Ngọc Ánh", "Ủy ban nhân dân Quận 6", "Ký ban hành", clock.instant(), 1, 330, 400, 140, 60));
		return signatures.sign(once, new SignatureRequest(SignatureRole.SEAL, "UBND-Q6", "Ủy ban nhân dân Quận 6",
				"Ủy ban nhân dân Quận 6", "Đóng dấu", clock.instant(), 1, 275, 378, 102, 102));
	}
}
