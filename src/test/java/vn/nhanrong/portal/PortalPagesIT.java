package vn.nhanrong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;

@ApplicationTest
class PortalPagesIT {

	@LocalServerPort
	private int port;

	private HttpUser official;

	@BeforeEach
	void logIn() {
		official = HttpUser.browser(port, "canbo");
	}

	@Test
	void theOverviewCountsAndLeadsOn() {
		var home = page("/");
		assertThat(home.statusCode()).isEqualTo(200);
		assertThat(home.body()).contains("<html lang=\"vi\"", ">46<", ">45<", "href=\"/models?status=RECOGNISED\"",
				"href=\"/models?evaluated=false&amp;sort=started\"", "href=\"/camunda/app/tasklist/\"")
			.doesNotContain("Quản trị tổ chức", "??");
		assertThat(HttpUser.browser(port, "quantri").get("/", "Accept", "text/html").body()).contains("Quản trị tổ chức");
	}

	@Test
	void theRegisterIsSearchedFilteredAndSortedByItsAddress() {
		assertThat(page("/models").body()).contains("Mô hình 1–46 trong 46", "aria-sort=\"ascending\"",
				"<span class=\"unknown\">chưa rõ</span>", "hx-push-url=\"true\"").doesNotContain("??");
		assertThat(page("/models?text=phong+chay").body()).contains("Tổ liên gia an toàn phòng cháy chữa cháy",
				"value=\"phong chay\"", "href=\"/models?text=phong%20chay&amp;sort=-name\"", "Xóa bộ lọc");
		assertThat(page("/models?status=PILOT").body()).contains("Camera AI an ninh trật tự", "Mô hình 1–1 trong 1")
			.doesNotContain("Camera giám sát");
		assertThat(page("/models?size=20&page=1").body()).contains("Mô hình 21–40 trong 46", "Trang 2 / 3",
				"href=\"/models?size=20\"", "href=\"/models?size=20&amp;page=2\"");
	}

	@Test
	void anAddressThatMakesNoSenseStillOpens() {
		assertThat(page("/models?status=GONE&sort=x&page=x&size=7&level=&evaluated=ja").statusCode()).isEqualTo(200);
		var beyond = page("/models?page=99");
		assertThat(beyond.statusCode()).isEqualTo(302);
		assertThat(beyond.headers().firstValue("Location").orElseThrow()).endsWith("/models");
	}

	@Test
	void anEmptyResultOffersAWayOut() {
		assertThat(page("/models?text=khongcogi").body()).contains("Không có mô hình nào khớp", "href=\"/models\">Xóa bộ lọc");
	}

	@Test
	void whatUsersTypeIsShownAsText() {
		assertThat(page("/models?text=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body()).doesNotContain("<script>alert")
			.contains("&lt;script&gt;");
	}

	@Test
	void everyPageIsThereInBothLanguages() {
		choose("en", "/models");
		assertThat(page("/").body()).contains("<html lang=\"en\"", "Gaps in the records").doesNotContain("??");
		assertThat(page("/models?sort=field").body()).contains("Models 1–46 of 46", "Recognised", "unknown").doesNotContain("??");
		assertThat(page("/models/MH-0043").body()).contains("the decision of recognition is not on record here").doesNotContain("??");
		assertThat(page("/models/MH-9999").body()).contains("There is no model with the code MH-9999.").doesNotContain("??");
		choose("vi", "/");
		assertThat(page("/").body()).contains("<html lang=\"vi\"");
	}

	@ParameterizedTest
	@CsvSource({"/models?text=a&page=2, /models?text=a&page=2", "https://evil.example/, /", "//evil.example, /", "/\\evil.example, /"})
	void theLanguageIsChosenWithoutLeavingTheSite(String back, String leadsTo) {
		var answer = choose("en", back);
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).isEqualTo(leadsTo);
		assertThat(answer.headers().allValues("Set-Cookie")).anySatisfy(cookie ->
			assertThat(cookie).startsWith("nhanrong_lang=en; Path=/;").contains("SameSite=Lax"));
	}

	@Test
	void aLanguageThatIsNotSpokenIsRefused() {
		var answer = choose("fr", "/");
		isErrorPage(answer, 400, "Yêu cầu không hợp lệ");
	}

	@Test
	void errorsHavePagesInTheLayout() {
		isErrorPage(page("/models/MH-9999"), 404, "Không tìm thấy mô hình có mã MH-9999.");
		isErrorPage(page("/nothing/here"), 404, "Không có trang nào ở địa chỉ này");
		isErrorPage(page("/admin/units"), 403, "Không có quyền");
		isErrorPage(official.submit("/", "/models/MH-0001", Map.of()), 405, "Yêu cầu không hợp lệ");
		isErrorPage(official.send("POST", "/language", "application/x-www-form-urlencoded", "lang=en", "Accept", "text/html"),
				403, "trang đã mở quá lâu");
	}

	@Test
	void aProgramAtAPageGetsProblemDetails() {
		var answer = official.get("/nothing", "Accept", "application/json");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = {"/", "/models", "/models/MH-0001"})
	void nobodySeesAnythingWithoutLoggingIn(String path) {
		var answer = HttpUser.anonymous(port).get(path, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
	}

	private static void isErrorPage(HttpResponse<String> answer, int status, String text) {
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
		assertThat(answer.body()).contains(text, "site-header").doesNotContain("??", "Exception");
	}

	private HttpResponse<String> choose(String language, String back) {
		return official.submit("/", "/language", Map.of("lang", language, "return", back));
	}

	private HttpResponse<String> page(String path) {
		return official.get(path, "Accept", "text/html");
	}
}
