package vn.nhanrong.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipFile;

import com.jayway.jsonpath.JsonPath;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.TestClock;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.document.Documents;

/** The number register, drafts, dossiers and the exchange over HTTP. */
@StoryTest
class RegisterPagesIT {

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private Documents documents;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private TestClock clock;
	@TempDir
	private Path directory;

	private DocumentSamples samples;
	private HttpUser reader;
	private HttpUser clerk;

	@BeforeEach
	void logIn() {
		samples = new DocumentSamples(application);
		reader = HttpUser.browser(port, "canbo");
		clerk = HttpUser.browser(port, DocumentSamples.CLERK);
	}

	@Test
	void theRegisterIsReadFilteredAndPrinted() {
		clock.set(LocalDate.of(2071, 3, 9));
		samples.issued(DocumentSamples.decision("MH-0031", "Về việc đã ban hành"));
		UUID numbered = samples.numbered(DocumentSamples.decision("MH-0031", "Về việc còn kín"));
		clock.reset();
		String book = "?issuer=ubnd-quan-6&type=Q%C4%90&year=2071";
		String page = page(reader, "/documents/register" + book);
		assertThat(page).contains("01/QĐ-UBND", "02/QĐ-UBND", "Về việc đã ban hành", "09/03/2071", "Số 1–2 trong 2", "register.pdf", "register.xlsx")
			.doesNotContain("Về việc còn kín", numbered.toString(), "Hủy số", "??");
		assertThat(page(clerk, "/documents/register" + book)).contains("Về việc còn kín", "/documents/" + numbered + "/draft");
		assertThat(page(reader, "/documents/register?year=x&page=x&issuer=nobody")).contains("Không có số nào");
		assertThat(reader.get("/documents/register" + book + "&page=7").statusCode()).isEqualTo(302);
		assertThat(page(reader, "/documents/register")).contains("Chọn cơ quan và năm để in sổ.");

		var pdf = reader.download("/documents/register.pdf" + book);
		assertThat(pdf.statusCode()).isEqualTo(200);
		assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).contains("so-van-ban-di-ubnd-quan-6-2071-");
		assertThat(new String(pdf.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		var xlsx = reader.download("/documents/register.xlsx" + book);
		assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
		assertThat(xlsx.body()).startsWith('P', 'K');
		assertThat(reader.download("/documents/register.pdf?year=2071", "Accept", "text/html").statusCode()).isEqualTo(422);

		var proposer = HttpUser.browser(port, "nguoidexuat");
		for (String path : List.of("/documents/register", "/documents/register.pdf" + book, "/documents/register.xlsx" + book)) {
			assertThat(proposer.get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(403);
			assertThat(HttpUser.anonymous(port).get(path).statusCode()).as(path).isEqualTo(302);
		}
		assertThat(page(proposer, "/documents")).doesNotContain("/documents/register");
	}

	@Test
	void theApiListsTheRegisterAndTheRelations() {
		clock.set(LocalDate.of(2072, 3, 9));
		UUID pilot = samples.issued(DocumentSamples.decision("MH-0032", "Về việc thí điểm"));
		UUID full = samples.issued(DocumentSamples.decision("MH-0032", "Về việc chính thức"));
		clock.reset();
		var official = HttpUser.program(port, "canbo");
		String list = official.get("/api/v1/documents/register?issuer=ubnd-quan-6&year=2072&sort=-number&size=1").body();
		assertThat(JsonPath.<String>read(list, "$.items[0].symbol")).isEqualTo("02/QĐ-UBND");
		assertThat(JsonPath.<String>read(list, "$.items[0].document")).isEqualTo(full.toString());
		assertThat(JsonPath.<String>read(list, "$.items[0].stateLabel")).isEqualTo("Đã ban hành");
		assertThat(JsonPath.<Integer>read(list, "$.total")).isEqualTo(2);
		assertThat(official.get("/api/v1/documents/register?year=x&sort=colour&size=0").statusCode()).isEqualTo(400);
		assertThat(HttpUser.program(port, "nguoidexuat").get("/api/v1/documents/register").statusCode()).isEqualTo(403);
		assertThat(HttpUser.anonymous(port).get("/api/v1/documents/register").statusCode()).isEqualTo(401);

		String one = official.get("/api/v1/documents/" + full).body();
		assertThat(JsonPath.<List<String>>read(one, "$.relations[*].document")).containsExactly(pilot.toString());
		String other = official.get("/api/v1/documents/" + pilot).body();
		assertThat(JsonPath.<String>read(other, "$.relatedTo[0].kind")).isEqualTo("SUPERSEDES");
		assertThat(JsonPath.<String>read(other, "$.state")).isEqualTo("SUPERSEDED");
		var metadata = official.get(JsonPath.read(one, "$.metadata"));
		assertThat(metadata.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/xml");
		assertThat(metadata.body()).contains("<DocId>" + full + "</DocId>");
		assertThat(official.get("/api/v1/documents/" + UUID.randomUUID() + "/metadata").statusCode()).isEqualTo(404);
		String page = page(reader, "/documents/" + pilot);
		assertThat(page).contains("Bị thay thế bởi", "/documents/" + full, "Đã được thay thế").doesNotContain("Các tệp đã ký", "??");
		assertThat(page(HttpUser.anonymous(port), "/verify/documents/" + pilot)).contains("Bị thay thế bởi", "02/QĐ-UBND");
		assertThat(page(reader, "/documents/" + full)).contains("Thay thế", "/documents/" + pilot, "package.zip");
	}

	@Test
	void theClerkCancelsANumberOnAPageThatAsksWhy() {
		clock.set(LocalDate.of(2073, 3, 9));
		UUID id = samples.sentBack(DocumentSamples.decision("MH-0033", "Về việc hủy số"));
		clock.reset();
		long number = jdbc.sql("select id from document_number where document_id = :id").param("id", id).query(Long.class).single();
		String page = "/documents/register/" + number + "/cancel";
		assertThat(page(clerk, "/documents/register?year=2073")).contains(page, "Văn bản bị trả lại");
		assertThat(page(clerk, page)).contains("Hủy số 01/QĐ-UBND", "không bao giờ được dùng lại");
		assertThat(reader.get(page, "Accept", "text/html").statusCode()).isEqualTo(403);
		assertThat(clerk.get("/documents/register/x/cancel", "Accept", "text/html").statusCode()).isEqualTo(404);
		var empty = clerk.submit(page, page, Map.of("reason", " "));
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("Hãy ghi lý do hủy số.", "aria-invalid=\"true\"");
		var done = clerk.submit(page, page, Map.of("reason", "Cấp nhầm"));
		assertThat(done.statusCode()).isEqualTo(302);
		assertThat(page(clerk, done.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", ""))).contains("Đã hủy số 01/QĐ-UBND.", "Cấp nhầm").doesNotContain(page);
		assertThat(clerk.get(page, "Accept", "text/html").statusCode()).isEqualTo(403);
	}

	@Test
	void theDrafterSaysOnThePageOfADraftWhatItReplaces() {
		UUID earlier = samples.issued(DocumentSamples.notice("MH-0034", "Về kết quả cũ"));
		UUID id = samples.sentBack(DocumentSamples.notice("MH-0034", "Về kết quả mới"));
		var drafter = HttpUser.browser(port, DocumentSamples.DRAFTER);
		String page = "/documents/" + id + "/draft";
		assertThat(page(drafter, page)).contains("Về kết quả mới", "Về kết quả cũ", "Lần 1: chữ ký", "Không còn giá trị", "Sai thể thức").doesNotContain("??");
		var wrong = drafter.submit(page, "/documents/" + id + "/relations", Map.of("target", "x"));
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("Hãy chọn văn bản này làm gì");
		assertThat(drafter.submit(page, "/documents/" + id + "/relations", Map.of("kind", "REVOKES", "target", earlier.toString())).statusCode())
			.isEqualTo(302);
		String planned = page(drafter, page);
		assertThat(planned).contains("Thu hồi, bãi bỏ", "/documents/" + earlier);
		String drop = planned.replaceAll("(?s).*action=\"(/documents/[^\"]*/drop)\".*", "$1");
		assertThat(page(clerk, page)).as("the clerk looks on").contains("Thu hồi, bãi bỏ").doesNotContain("/drop", "name=\"kind\"");
		assertThat(drafter.submit(page, drop, Map.of()).statusCode()).isEqualTo(302);
		assertThat(page(drafter, page)).doesNotContain("/drop");

		long version = jdbc.sql("select id from document_file where document_id = :id").param("id", id).query(Long.class).single();
		String file = "/documents/" + id + "/versions/" + version + ".pdf";
		assertThat(new String(clerk.download(file).body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		for (String path : List.of(page, file, "/documents/x/draft", "/documents/" + id + "/versions/x.pdf")) {
			assertThat(reader.get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(404);
		}
	}

	@Test
	void theDossierIsAnArchiveThatChecksItselfAndOnePdf() throws Exception {
		clock.set(LocalDate.of(2074, 3, 9));
		samples.issued(DocumentSamples.decision("MH-0035", "Về việc công nhận"));
		clock.set(LocalDate.of(2074, 3, 11));
		samples.issued(DocumentSamples.notice("MH-0035", "Về kết quả"));
		samples.signed(DocumentSamples.notice("MH-0035", "Về việc còn kín"));
		clock.reset();
		var zip = reader.download("/cases/MH-0035/dossier.zip");
		assertThat(zip.statusCode()).isEqualTo(200);
		assertThat(zip.headers().firstValue("Content-Disposition").orElseThrow()).contains("ho-so-MH-0035.zip");
		Path archive = Files.write(directory.resolve("a.zip"), zip.body());
		assertThat(names(archive)).containsExactly("muc-luc.html", "van-ban/01-QD-01-UBND.pdf", "van-ban/02-TB-01-UBND.pdf", "SHA256SUMS");
		assertThat(shell("unzip -q a.zip && sha256sum -c SHA256SUMS")).contains("van-ban/01-QD-01-UBND.pdf: OK", "muc-luc.html: OK").doesNotContain("FAILED");
		assertThat(Files.readString(directory.resolve("muc-luc.html"))).contains("Hồ sơ mô hình MH-0035", "Quyết định 01/QĐ-UBND – Về việc công nhận")
			.doesNotContain("Về việc còn kín");

		var pdf = reader.download("/cases/MH-0035/dossier.pdf");
		assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow()).contains("ho-so-MH-0035.pdf");
		Files.createDirectories(Path.of("target/look"));
		Files.write(Path.of("target/look/dossier.pdf"), pdf.body());
		Files.write(directory.resolve("a.pdf"), pdf.body());
		assertThat(shell("qpdf --check a.pdf; pdfsig a.pdf")).contains("No syntax or stream encoding errors", "does not contain any signatures");
		try (var read = Loader.loadPDF(pdf.body())) {
			var titles = new ArrayList<String>();
			read.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
			assertThat(titles).containsExactly("Mục lục", "Quyết định 01/QĐ-UBND – Về việc công nhận", "Thông báo 01/TB-UBND – Về kết quả");
			assertThat(new PDFTextStripper().getText(read)).contains("Chữ ký số không còn giá trị", "Nơi nhận:");
		}
		for (String path : List.of("/cases/MH-0035/dossier.zip", "/cases/MH-0035/dossier.pdf", "/cases/MH-9999/dossier.zip")) {
			assertThat(HttpUser.browser(port, "nguoidexuat").get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(404);
			assertThat(HttpUser.anonymous(port).get(path).statusCode()).as(path).isEqualTo(302);
		}
		assertThat(page(reader, "/models/MH-0035")).contains("/cases/MH-0035/dossier.zip", "/cases/MH-0035/dossier.pdf");
	}

	@Test
	void theExchangePackageHoldsTheFileAndItsMetadata() throws IOException {
		UUID id = samples.issued(DocumentSamples.decision("MH-0036", "Về việc trao đổi"));
		String symbol = documents.find(id).orElseThrow().summary().symbol().replace('/', '-');
		var answer = reader.download("/documents/" + id + "/package.zip");
		Path archive = Files.write(directory.resolve("b.zip"), answer.body());
		assertThat(names(archive)).containsExactly(symbol + ".pdf", symbol + ".xml");
		assertThat(reader.get("/documents/" + id + "/metadata.xml").body()).contains("urn:nhanrong:van-ban:1", "<Subject>Về việc trao đổi</Subject>");
		assertThat(reader.get("/documents/x/package.zip", "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(reader.get("/documents/x/metadata.xml", "Accept", "text/html").statusCode()).isEqualTo(404);
	}

	private static List<String> names(Path archive) throws IOException {
		try (var zip = new ZipFile(archive.toFile())) {
			var names = new ArrayList<String>();
			Collections.list(zip.entries()).forEach(entry -> names.add(entry.getName()));
			return names;
		}
	}

	private String shell(String command) throws IOException {
		var process = new ProcessBuilder("sh", "-c", command).directory(directory.toFile()).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static String page(HttpUser user, String path) {
		return user.get(path, "Accept", "text/html").body();
	}
}
