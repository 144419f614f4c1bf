package vn.nhanrong.portal.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.HttpUser;
import vn.nhanrong.SampleModels;
import vn.nhanrong.SampleRecommendations;
import vn.nhanrong.StoryTest;
import vn.nhanrong.browser.Browsers;

/** The pages on which units see what evaluations asked them to do, and say what was done. */
@StoryTest
class RecommendationPagesIT {

	private static final String HOST = "hoi-cuu-chien-binh-quan-6";

	@RegisterExtension
	final Browsers browsers = new Browsers();
	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;

	private String code;
	private long id;
	private long late;

	@BeforeEach
	void somethingIsRecommended() {
		code = new SampleModels(application).recognised();
		var samples = new SampleRecommendations(application);
		id = samples.open(code, HOST, LocalDate.of(2099, 12, 31), "Công khai thu, chi hằng quý của " + code);
		late = samples.open(code, "cong-an-quan-6", LocalDate.of(2020, 1, 15), "Lập sổ theo dõi của " + code);
	}

	@Test
	void theListIsFilteredAndShowsOthersTheirOwnOnly() {
		var agency = HttpUser.browser(port, "thuongtruc");
		assertThat(page(agency, "/recommendations")).contains("Công khai thu, chi hằng quý của " + code, "Lập sổ theo dõi của " + code, "Quá hạn");
		assertThat(page(agency, "/recommendations?overdue=true")).contains("Lập sổ theo dõi của " + code)
			.doesNotContain("Công khai thu, chi hằng quý của " + code);
		assertThat(page(agency, "/recommendations?scope=own")).contains("Không có kiến nghị nào khớp với bộ lọc");
		assertThat(page(agency, "/recommendations?status=nonsense&page=x&scope=y&overdue=z")).contains(code);
		assertThat(agency.get("/recommendations?page=7000").statusCode()).isEqualTo(302);
		assertThat(page(HttpUser.browser(port, "nguoidexuat"), "/recommendations")).contains("Công khai thu, chi hằng quý của " + code)
			.doesNotContain("Lập sổ theo dõi của " + code, "Tất cả các đơn vị");
		assertThat(page(HttpUser.browser(port, "canbo"), "/recommendations")).contains("Chưa có kiến nghị nào.");
		assertThat(HttpUser.anonymous(port).get("/recommendations", "Accept", "text/html").statusCode()).isEqualTo(302);
	}

	@Test
	void whoMayNotCloseItSeesNoFormAndIsRefused() {
		var other = HttpUser.browser(port, "canbo");
		assertThat(page(other, "/recommendations/" + id)).contains(code).doesNotContain("Đóng kiến nghị");
		assertThat(other.submit("/account", "/recommendations/" + id + "/close",
				Map.of("status", "DONE", "note", "Xong", "confirmed", "true")).statusCode()).isEqualTo(403);
		assertThat(other.get("/recommendations/999999", "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(other.get("/recommendations/x", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsWrongIsToldAtItsFieldAndWhatWasTypedStays() {
		var host = HttpUser.browser(port, "nguoidexuat");
		String address = "/recommendations/" + id;
		var refused = host.submit(address, address + "/close", Map.of("note", "Đã niêm yết <b>."));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("status-error", "confirmed-error", "Đã niêm yết &lt;b&gt;.").doesNotContain("note-error\"");
		assertThat(host.submit(address, address + "/close", Map.of("status", "DONE", "note", "Đã niêm yết.", "confirmed", "true"))
			.statusCode()).isEqualTo(302);
		assertThat(page(host, address)).contains("Đã thực hiện", "Đã niêm yết.", "Nguyễn Minh Họa").doesNotContain("name=\"confirmed\"");
		assertThat(page(host, "/models/" + code)).contains("Công khai thu, chi hằng quý của " + code, "Đã thực hiện");
		var again = HttpUser.browser(port, "thuongtruc").submit("/account", address + "/close",
				Map.of("status", "DROPPED", "note", "Không cần.", "confirmed", "true"));
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("Kiến nghị này đã được đóng trước đó.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "vi", "en" })
	void everybodyCanUseThePagesOnAnyScreen(String language) {
		var user = "en".equals(language) ? browsers.loggedInInEnglish("thuongtruc") : browsers.loggedIn("thuongtruc");
		int number = 0;
		for (String path : new String[] { "/recommendations", "/recommendations?status=DROPPED&overdue=true", "/recommendations/" + late,
				"/models/" + code }) {
			user.page().navigate(path);
			number++;
			assertThat(user.page().content()).doesNotContain("??");
			for (int width : new int[] { 1280, 400 }) {
				user.page().setViewportSize(width, 900);
				user.picture(Path.of("target/look/recommendations-" + language + "-" + number + "-" + width + ".png"));
				assertThat(user.page().evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as("%s is no wider than %d px", path, width).isEqualTo(true);
				assertThat(new AxeBuilder(user.page()).analyze().getViolations()).as("%s at %d px", path, width).isEmpty();
			}
		}
	}

	private static String page(HttpUser user, String path) {
		return user.get(path, "Accept", "text/html").body();
	}
}
