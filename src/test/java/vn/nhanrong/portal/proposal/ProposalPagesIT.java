package vn.nhanrong.portal.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.attachment.SampleFiles;

/** The proposer's pages without a script: every step is a form with a button. */
@StoryTest
class ProposalPagesIT {

	private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
	private static final Pattern CODE = Pattern.compile("href=\"/cases/(MH-\\d+)\"");

	@LocalServerPort
	private int port;

	private HttpUser proposer;

	@BeforeEach
	void logIn() {
		proposer = HttpUser.browser(port, "nguoidexuat");
	}

	@Test
	void the_list_tells_where_each_proposal_stands_and_how_to_begin() {
		fill(start(), "model", Map.of("name", "Hẻm sáng an toàn", "field", "TUYEN_TRUYEN"), "need");
		assertThat(page("/proposals").body()).contains("Hẻm sáng an toàn", "Bản nháp", "Đang soạn, chưa gửi", "href=\"/proposals/new\"").doesNotContain("??");
		assertThat(page("/proposals/new").body()).contains("Bảy bước").doesNotContain("??");
	}

	@Test
	void a_proposal_is_written_step_by_step_submitted_and_followed() {
		String address = start();
		fill(address, "model", Map.of("name", "Tủ sách thanh niên công nhân", "field", "TUYEN_TRUYEN", "level", "DISTRICT", "host",
				"Hội Cựu chiến binh Quận 6 (hoi-cuu-chien-binh-quan-6)", "partners", "cong-an-quan-6\nKhu phố 3"), "need");
		fill(address, "need", Map.of("need", "Công nhân thiếu nơi đọc", "surveyedOn", "2026-11-02", "surveyFacts", "3 khu trọ"), "indicators");
		fill(address, "indicators", Map.of("indicators[0].name", "Tủ sách", "indicators[0].unit", "tủ", "indicators[0].baseline", "0",
				"indicators[0].target", "1.200"), "plan");
		assertThat(page(address + "/review").body()).contains("Còn thiếu trước khi gửi", address + "/plan?check=1#plan", "1.200").doesNotContain("??");
		assertThat(page(address + "/plan?check=1").body()).contains("aria-invalid=\"true\"", "Không được để trống.");
		fill(address, "plan", Map.of("plan", "Tháng 1", "startsOn", "2027-01-01", "endsOn", "2027-06-30"), "budget");
		fill(address, "budget", Map.of("noBudget", "true"), "files");
		var attached = proposer.upload(address + "/files", address + "/files", "khảo sát.pdf", SampleFiles.pdf("khảo sát"));
		assertThat(attached.statusCode()).isEqualTo(302);
		assertThat(page(address + "/files").body()).contains("khảo sát.pdf").doesNotContain("??");

		var review = page(address + "/review").body();
		assertThat(review).contains("Đã đủ nội dung để gửi", "Không cần kinh phí", "khảo sát.pdf");
		var submitted = proposer.submit(address + "/review", address + "/review", Map.of("version", version(review), "duplicatesSeen", "true"));
		assertThat(submitted.statusCode()).isEqualTo(302);
		var stands = page(address).body();
		assertThat(stands).contains("Cơ quan thường trực đang kiểm tra hồ sơ", "Gửi đề xuất", "Nguyễn Minh Họa").doesNotContain("??");
		String code = first(CODE, stands);
		assertThat(page(address + "/model").statusCode()).as("it is closed").isEqualTo(302);
		readsTheDossier(code);
	}

	private void readsTheDossier(String code) {
		var official = HttpUser.browser(port, "canbo");
		assertThat(official.get("/cases/" + code, "Accept", "text/html").body()).contains("Tủ sách thanh niên công nhân", "Công nhân thiếu nơi đọc",
				"1.200", "Khu phố 3", "khảo sát.pdf", "02/11/2026", "Hội Cựu chiến binh Quận 6").doesNotContain("??");
		assertThat(official.get("/proposals", "Accept", "text/html").statusCode()).isEqualTo(403);
		assertThat(HttpUser.browser(port, "nguoidexuat.phuong").get("/cases/" + code, "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(official.get("/cases/MH-0001", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	@Test
	void what_cannot_be_read_is_told_at_its_field_and_nothing_typed_is_lost() {
		String address = start();
		var answer = send(address, "need", Map.of("need", "Vì <b>an toàn</b>", "surveyedOn", "hôm qua", "surveyFacts", ""), "next");
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("Vì &lt;b&gt;an toàn&lt;/b&gt;", "hôm qua", "Ghi ngày theo dạng", "aria-invalid=\"true\"").doesNotContain("??");
		var rows = send(address, "budget", Map.of("budget[0].item", "Loa", "budget[0].amount", "1,5 triệu"), "stay");
		assertThat(rows.body()).contains("1,5 triệu", "Ghi số nguyên", "budget-0-amount-error");
	}

	@Test
	void rows_are_added_and_removed() {
		String address = start();
		var added = send(address, "indicators", Map.of("indicators[0].name", "Một", "indicators[1].name", "Hai"), "add");
		assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("/indicators?row=2");
		assertThat(page(address + "/indicators?row=2").body()).contains("indicators[2].name", "autofocus");
		send(address, "indicators", Map.of("indicators[0].name", "Một", "indicators[1].name", "Hai", "indicators[2].name", "Ba"), "remove-1");
		assertThat(page(address + "/indicators").body()).contains("value=\"Một\"", "value=\"Ba\"").doesNotContain("value=\"Hai\"", "indicators[2]");
	}

	@Test
	void the_second_of_two_tabs_keeps_what_is_typed_and_says_what_happened() {
		String address = start();
		String seen = version(page(address + "/plan").body());
		fill(address, "plan", Map.of("plan", "Thẻ một"), "budget");
		var late = proposer.submit(address + "/plan", address + "/plan", Map.of("version", seen, "plan", "Thẻ hai", "go", "stay"));
		assertThat(late.statusCode()).isEqualTo(409);
		assertThat(late.body()).contains("vừa được lưu ở một cửa sổ khác", "Thẻ hai", "Tải lại trang");
		assertThat(page(address + "/plan").body()).contains("Thẻ một").doesNotContain("Thẻ hai");
	}

	@Test
	void a_draft_is_deleted_after_a_question() {
		String address = start();
		var question = page(address + "/delete").body();
		assertThat(question).contains("Xóa bản nháp này?");
		assertThat(proposer.submit(address + "/delete", address + "/delete", Map.of("version", version(question))).statusCode()).isEqualTo(302);
		assertThat(page(address).statusCode()).isEqualTo(404);
	}

	private String start() {
		var answer = proposer.submit("/proposals/new", "/proposals", Map.of());
		return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "").replace("/model", "");
	}

	private void fill(String address, String step, Map<String, String> fields, String next) {
		var answer = send(address, step, fields, "next");
		assertThat(answer.statusCode()).as(step + answer.body()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(address + "/" + next);
	}

	private HttpResponse<String> send(String address, String step, Map<String, String> fields, String go) {
		var all = new LinkedHashMap<>(fields);
		all.put("version", version(page(address + "/" + step).body()));
		all.put("go", go);
		return proposer.submit(address + "/" + step, address + "/" + step, all);
	}

	private static String version(String page) {
		return first(VERSION, page);
	}

	private static String first(Pattern pattern, String text) {
		var found = pattern.matcher(text);
		assertThat(found.find()).as(pattern + " in " + text).isTrue();
		return found.group(1);
	}

	private HttpResponse<String> page(String path) {
		return proposer.get(path, "Accept", "text/html");
	}
}
