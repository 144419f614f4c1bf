package vn.nhanrong.portal.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.access.DemoAccounts;
import vn.nhanrong.document.IssuanceInProcess;
import vn.nhanrong.document.OutsideSigning;
import vn.nhanrong.document.OutsideTool;
import vn.nhanrong.signature.SignatureRole;

/** What waits for one's signature, over HTTP as a browser without script and a desktop tool use it. */
@StoryTest
class SigningPagesIT {

	private static final String MODEL = "MH-0009";

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private ObjectMapper json;

	private IssuanceInProcess process;

	@BeforeEach
	void process() {
		process = new IssuanceInProcess(application);
	}

	@AfterEach
	void nothingWaits() {
		process.end();
	}

	@Test
	void an_officer_chooses_looks_through_confirms_and_watches() {
		UUID id = process.toSign(MODEL, "Về việc <ký> hàng loạt");
		var officer = HttpUser.browser(port, "chutich");
		String key = id + ":PERSONAL";
		assertThat(officer.get("/signing").body()).contains("Về việc &lt;ký&gt; hàng loạt", key, "/documents/" + id + "/draft.pdf")
			.doesNotContain("??");
		assertThat(officer.submit("/signing", "/signing/review", Map.of()).statusCode()).as("nothing chosen").isEqualTo(302);
		var review = officer.submit("/signing", "/signing/review", Map.of("documents", key));
		assertThat(review.body()).contains("Về việc &lt;ký&gt; hàng loạt", "type=\"password\"").doesNotContain("??");
		var wrong = officer.submit("/signing", "/signing/batches", Map.of("documents", key, "confirmed", "true", "password", "Sai#2026mat"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("password-error", "Mật khẩu không đúng").doesNotContain("Sai#2026mat");
		assertThat(officer.submit("/signing", "/signing/batches", Map.of("documents", key, "password", DemoAccounts.PASSWORD)).body())
			.contains("confirmed-error");
		var unticked = officer.submit("/signing", "/signing/batches",
				Map.of("offered", key, "confirmed", "true", "password", DemoAccounts.PASSWORD));
		assertThat(unticked.statusCode()).as("what is left out is not signed").isEqualTo(422);
		assertThat(unticked.body()).contains("Hãy chọn ít nhất một văn bản", "value=\"" + key + "\"").doesNotContainPattern("name=\"documents\"[^>]*checked");

		var begun = officer.submit("/signing", "/signing/batches",
				Map.of("documents", key, "confirmed", "true", "password", DemoAccounts.PASSWORD));
		assertThat(begun.statusCode()).isEqualTo(302);
		String address = URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
		String finished = finished(officer, address);
		assertThat(finished).contains("Xong 1, không được 0, còn chờ 0", "Đã xong").doesNotContain("every 2s", "??");
		assertThat(officer.get("/signing").body()).contains(address).doesNotContain(key);
		assertThat(HttpUser.browser(port, "vanthu").get(address).statusCode()).as("another's batch").isEqualTo(404);
	}

	@Test
	void it_is_sent_back_from_the_list_with_a_reason() {
		UUID id = process.toSign(MODEL, "Về việc trả lại");
		var officer = HttpUser.browser(port, "chutich");
		String page = "/signing/documents/" + id + "/signature";
		var refused = officer.submit(page, page + "/back", Map.of("reason", " "));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("reason-error");
		assertThat(officer.submit(page, page + "/back", Map.of("reason", "Thiếu căn cứ")).statusCode()).isEqualTo(302);
		assertThat(officer.get(page).statusCode()).isEqualTo(404);
		assertThat(HttpUser.browser(port, "canbo").get("/signing").body()).contains("Không có văn bản nào chờ bạn");
	}

	@Test
	void a_file_is_taken_signed_elsewhere_and_handed_in() {
		UUID id = process.toSign(MODEL, "Về việc ký ngoài");
		var officer = HttpUser.browser(port, "chutich");
		String page = "/signing/documents/" + id + "/signature";
		assertThat(HttpUser.browser(port, "vanthu").get(page).statusCode()).isEqualTo(404);
		assertThat(officer.get(page + "/to-sign.pdf").statusCode()).as("not taken yet").isEqualTo(404);
		assertThat(officer.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(302);
		byte[] given = officer.download(page + "/to-sign.pdf").body();
		var refused = officer.upload(page, page + "/file", "da-ky.pdf", given);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(HtmlUtils.htmlUnescape(refused.body())).contains("file-error", "Hãy ký chính tệp đã tải về");
		assertThat(officer.upload(page, page + "/file", "", new byte[0]).statusCode()).isEqualTo(422);
		assertThat(officer.upload(page, page + "/file", "da-ky.pdf", signed(id, given)).statusCode()).isEqualTo(302);
		assertThat(officer.get(page).statusCode()).isEqualTo(404);
	}

	@Test
	void a_desktop_tool_does_the_same_over_the_api() throws Exception {
		UUID id = process.toSign(MODEL, "Về việc ký bằng công cụ");
		var tool = HttpUser.program(port, "chutich");
		String address = "/api/v1/signing-tasks/" + id + "/file?role=PERSONAL";
		var tasks = json.readTree(tool.get("/api/v1/signing-tasks").body());
		assertThat(tasks.path("items")).anyMatch(task -> task.path("document").asText().equals(id.toString())
				&& task.path("file").asText().equals(address) && !task.path("taken").asBoolean());
		assertThat(tool.get("/api/v1/signing-tasks?page=x").statusCode()).isEqualTo(400);
		assertThat(tool.get(address).statusCode()).isEqualTo(404);
		assertThat(tool.send("POST", address, "application/json", "").headers().firstValue("X-Signature-Place").orElse(""))
			.matches("\\d+( [\\d.]+){4}");
		byte[] given = tool.download(address).body();
		assertThat(put(address, given)).isEqualTo(422);
		byte[] signed = signed(id, given);
		assertThat(put(address, signed)).isEqualTo(204);
		assertThat(put(address, signed)).as("the same once more").isEqualTo(204);
		assertThat(HttpUser.anonymous(port).get("/api/v1/signing-tasks").statusCode()).isEqualTo(401);
		assertThat(tool.get("/api/v1/signing-tasks/nothing/file").statusCode()).isEqualTo(404);
	}

	private int put(String address, byte[] file) throws Exception {
		var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
			.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("chutich:" + DemoAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8)))
			.header("Content-Type", "application/pdf").PUT(HttpRequest.BodyPublishers.ofByteArray(file)).build();
		try (var client = HttpClient.newHttpClient()) {
			return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
	}

	private byte[] signed(UUID id, byte[] given) {
		String[] place = HttpUser.program(port, "chutich").get("/api/v1/signing-tasks/" + id + "/file").headers()
			.firstValue("X-Signature-Place").orElseThrow().split(" ");
		return new OutsideTool(application).sign(given, new OutsideSigning.Place(Integer.parseInt(place[0]),
				Float.parseFloat(place[1]), Float.parseFloat(place[2]), Float.parseFloat(place[3]), Float.parseFloat(place[4])), SignatureRole.PERSONAL, "chutich", "Hồ Giả Định");
	}

	/** What the page says when nothing waits any more; it is asked again and again, as it asks itself. */
	private static String finished(HttpUser user, String address) {
		var end = Instant.now().plus(Duration.ofSeconds(60));
		String page = user.get(address).body();
		while (page.contains("every 2s") && Instant.now().isBefore(end)) {
			page = user.get(address).body();
		}
		return page;
	}
}
