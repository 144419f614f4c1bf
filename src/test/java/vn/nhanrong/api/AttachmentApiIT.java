package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.api.ModelApiIT.json;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SampleFiles;

@ApplicationTest
class AttachmentApiIT {

	private static final String MODEL = "/api/v1/models/MH-0020/attachments";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private HttpUser keeper;
	private HttpUser official;

	@BeforeEach
	void logIn() {
		keeper = HttpUser.program(port, "thuongtruc");
		official = HttpUser.program(port, "canbo");
	}

	@Test
	void aFileIsStoredOnceAndServedToWhoeverMaySeeTheModel() throws Exception {
		byte[] content = unique();
		var stored = keeper.upload(null, MODEL, "C:\\\\scan\\\\Quyết định 12.pdf", content);
		assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
		assertThat(json(stored, "$.fileName")).isEqualTo("Quyết định 12.pdf");
		assertThat(json(stored, "$.sha256")).isEqualTo(sha256(content));
		assertThat(json(stored, "$.uploadedBy")).isEqualTo("thuongtruc");
		assertThat(json(stored, "$.size").toString()).isEqualTo(String.valueOf(content.length));

		String address = json(stored, "$.content").toString();
		assertThat(stored.headers().firstValue("Location")).hasValue(address);
		var served = official.download(address);
		assertThat(served.body()).isEqualTo(content);
		assertThat(header(served, "Content-Type")).isEqualTo("application/pdf");
		assertThat(header(served, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(served, "Content-Security-Policy")).contains("sandbox", "default-src 'none'");
		assertThat(header(served, "Cache-Control")).contains("private");
		assertThat(header(served, "Content-Disposition")).startsWith("inline;")
			.contains("filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%2012.pdf");
		assertThat(official.get(address, "If-None-Match", header(served, "ETag")).statusCode()).isEqualTo(304);

		var again = keeper.upload(null, MODEL, "copy.pdf", content);
		isRefused(again, 422, "Quyết định 12.pdf");
		assertThat(json(official.get(MODEL), "$.items[0].sha256")).isEqualTo(sha256(content));
	}

	@ParameterizedTest
	@CsvSource({"docx, attachment", "xlsx, attachment", "png, inline", "jpg, inline", "jpeg, inline"})
	void everyAcceptedTypeIsShownOnlyIfABrowserShowsItSafely(String extension, String disposition) {
		byte[] content = switch (extension) {
			case "docx" -> SampleFiles.docx();
			case "xlsx" -> SampleFiles.xlsx();
			case "png" -> SampleFiles.png();
			default -> SampleFiles.jpeg();
		};
		// Each on a model of its own: the same content is not attached twice.
		String model = "/api/v1/models/MH-00" + (21 + "docx xlsx png  jpg  jpeg".indexOf(extension) / 5) + "/attachments";
		var stored = keeper.upload(null, model, "file." + extension.toUpperCase(Locale.ROOT), content);
		assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
		assertThat(header(official.download(json(stored, "$.content").toString()), "Content-Disposition")).startsWith(disposition);
	}

	@ParameterizedTest
	@CsvSource({"report.exe, PDF", "report.docx, PDF", "report, PDF", "report.pdf.html, PDF", ".pdf, PDF"})
	void anExtensionThatDoesNotAgreeIsRefused(String name, String type) {
		isRefused(keeper.upload(null, MODEL, name, unique()), 422, type);
	}

	@Test
	void whatIsEmptyDisguisedOrTooLargeIsRefusedByName() {
		isRefused(keeper.upload(null, MODEL, "empty.pdf", new byte[0]), 422, "rỗng");
		isRefused(keeper.upload(null, MODEL, "program.pdf", new byte[] {'M', 'Z', 0, 0}), 422, "PDF, DOCX, XLSX, PNG");
		isRefused(keeper.upload(null, MODEL, "sheet.docx", SampleFiles.xlsx()), 422, "XLSX");
		isRefused(keeper.upload(null, MODEL, "large.pdf", new byte[(int) Attachments.MAX_SIZE + 1]), 413, "25 MB");
		isRefused(keeper.upload(null, MODEL, "huge.pdf", new byte[45 * 1024 * 1024]), 413, "25 MB");
		var missing = keeper.send("POST", MODEL, "multipart/form-data; boundary=x", "--x--\r\n");
		isRefused(missing, 400, "chọn tệp");
	}

	@Test
	void theLargestFileThatIsAcceptedComesBackWhole() throws Exception {
		byte[] content = new byte[(int) Attachments.MAX_SIZE];
		byte[] start = unique();
		System.arraycopy(start, 0, content, 0, start.length);
		byte[] end = "\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(end, 0, content, content.length - end.length, end.length);
		var stored = keeper.upload(null, MODEL, "largest.pdf", content);
		assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
		assertThat(sha256(official.download(json(stored, "$.content").toString()).body())).isEqualTo(sha256(content));
	}

	@ParameterizedTest
	@ValueSource(strings = {"canbo", "nguoidexuat", "congan", "vanthu"})
	void onlyWhoKeepsTheRecordsMayAttach(String username) {
		var answer = HttpUser.program(port, username).upload(null, MODEL, "a.pdf", unique());
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(HttpUser.program(port, "quantri").upload(null, MODEL, "a.pdf", unique()).statusCode()).isEqualTo(201);
	}

	@Test
	void whatOneMayNotSeeIsNotFound() {
		assertThat(official.get("/api/v1/attachments/" + UUID.randomUUID() + "/content").statusCode()).isEqualTo(404);
		assertThat(official.get("/api/v1/attachments/not-an-id/content").statusCode()).isEqualTo(404);
		assertThat(official.get("/api/v1/models/MH-9999/attachments").statusCode()).isEqualTo(404);
		assertThat(keeper.upload(null, "/api/v1/models/MH-9999/attachments", "a.pdf", unique()).statusCode()).isEqualTo(404);

		UUID closed = UUID.randomUUID();
		jdbc.sql("""
				insert into attachment (id, subject_kind, subject_key, file_name, media_type, size, sha256, content, uploaded_by, uploaded_at)
				values (?, 'no-such-kind', 'x', 'a.pdf', 'application/pdf', 1, ?, decode('00', 'hex'), 'quantri', now())""")
			.params(closed, closed.toString().replace("-", "").repeat(2)).update();
		var answer = HttpUser.program(port, "quantri").get("/api/v1/attachments/" + closed + "/content");
		assertThat(answer.statusCode()).as("a kind that no feature knows is closed to everybody").isEqualTo(404);
		assertThat(HttpUser.anonymous(port).get("/api/v1/attachments/" + closed + "/content").statusCode()).isEqualTo(401);
	}

	private static void isRefused(HttpResponse<String> answer, int status, String message) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(json(answer, "$.errors[0].field")).isEqualTo("file");
		assertThat(json(answer, "$.errors[0].message").toString()).contains(message);
	}

	private static byte[] unique() {
		return SampleFiles.pdf(UUID.randomUUID().toString());
	}

	private static String sha256(byte[] content) throws Exception {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}
}
