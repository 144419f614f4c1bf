package vn.nhanrong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.options.FilePayload;

import vn.nhanrong.HttpUser;

/** A file that somebody has been sent and wants to have verified. */
record SignedFile(byte[] content) {

	private static final String NAME = "quyet-dinh.pdf";

	/** The same but for one byte of its first page. */
	SignedFile altered() {
		byte[] altered = content.clone();
		altered[new String(content, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 20] ^= 0x40;
		return new SignedFile(altered);
	}

	/** What the page for it says, in a word, to somebody who has it open. */
	String verdict(BrowserUser visitor) {
		visitor.page().locator("#file").setInputFiles(new FilePayload(NAME, "application/pdf", content));
		visitor.button("Kiểm tra").click();
		assertThat(visitor.page().locator(".verdict-words")).isVisible();
		assertThat(Accessibility.findings(visitor.page())).isEmpty();
		return visitor.page().locator(".verdict-words").textContent();
	}

	/** What a program is told. */
	String verdictForPrograms(int port) {
		return JsonPath.read(HttpUser.anonymous(port).upload(null, "/api/v1/verifications", NAME, content).body(), "$.result.code");
	}
}
