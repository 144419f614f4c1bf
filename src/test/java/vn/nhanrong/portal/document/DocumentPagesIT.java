package vn.nhanrong.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import vn.nhanrong.HttpUser;
import vn.nhanrong.StoryTest;
import vn.nhanrong.browser.Browsers;
import vn.nhanrong.document.DocumentSamples;
import vn.nhanrong.document.DocumentSummary;
import vn.nhanrong.document.Documents;
import vn.nhanrong.document.NewDocument;
import vn.nhanrong.document.TemplateOrigin;

@StoryTest
class DocumentPagesIT {

	private static final String SUBJECT = "Về việc công nhận mô hình “Đèn đường hẻm sáng”";

	@RegisterExtension
	final Browsers browsers = new Browsers();

	@LocalServerPort
	private int port;
	@Autowired
	private ApplicationContext application;
	@Autowired
	private Documents documents;

	private DocumentSamples samples;
	private HttpUser official;
	private HttpUser reader;

	@BeforeEach
	void logIn() {
		samples = new DocumentSamples(application);
		official = HttpUser.program(port, "canbo");
		reader = HttpUser.browser(port, "canbo");
	}

	@Test
	void anIssuedDocumentIsFoundOpenedAndDownloaded() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0005", SUBJECT));
		DocumentSummary issued = documents.find(id).orElseThrow().summary();
		assertThat(page(reader, "/documents?text=den+duong+hem")).contains(issued.subject(), issued.symbol(), "UBND Quận 6", "Còn hiệu lực");
		String page = page(reader, "/documents/" + id);
		assertThat(page).contains("Quyết định " + issued.symbol(), "Hồ Giả Định", "Tất cả chữ ký đều hợp lệ", "SHA-256", "/models/MH-0005",
				"Đóng dấu số", "Văn thư UBND Quận 6", documents.find(id).orElseThrow().sha256()).doesNotContain("??");
		assertThat(page(HttpUser.program(port, "canbo"), "/documents/" + id)).as("pages are for sessions").isEmpty();

		var file = reader.download("/documents/" + id + "/file.pdf");
		assertThat(file.body()).isEqualTo(documents.file(id).orElseThrow().content());
		assertThat(file.headers().firstValue("Content-Type")).hasValue("application/pdf");
		assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(file.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline")
			.contains(URLEncoder.encode(issued.symbol().replace('/', '-') + ".pdf", StandardCharsets.UTF_8));
		String etag = file.headers().firstValue("ETag").orElseThrow();
		assertThat(reader.download("/documents/" + id + "/file.pdf", "If-None-Match", etag).statusCode()).isEqualTo(304);
	}

	@Test
	void whereATemplateWordedADocumentItsPageSaysWhichVersion() {
		var sample = DocumentSamples.decision("MH-0005", SUBJECT);
		UUID worded = samples.issued(new NewDocument(sample.kind(), sample.modelCode(), sample.signingOffice(), sample.clerkOffice(),
				sample.standingAgency(), sample.content(), new TemplateOrigin(null, 0, null)));
		assertThat(page(reader, "/documents/" + worded)).contains("Mẫu văn bản</span>: <span>mẫu có sẵn</span>");
		assertThat(page(reader, "/documents/" + samples.issued(sample))).doesNotContain("Mẫu văn bản");
	}

	@Test
	void aDraftIsSeenOnlyByThoseWhoWorkOnIt() {
		UUID id = samples.drafted(DocumentSamples.decision("MH-0006", SUBJECT));
		String draft = "/documents/" + id + "/draft.pdf";
		for (String worker : new String[] {DocumentSamples.DRAFTER, DocumentSamples.OFFICER, DocumentSamples.CLERK}) {
			var answer = HttpUser.browser(port, worker).download(draft);
			assertThat(answer.statusCode()).as(worker).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
			assertThat(new String(answer.body(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
		}
		for (String other : new String[] {"canbo", "quantri", "nguoidexuat", "congan", "bithu", "thuongtruc.phuong"}) {
			assertThat(HttpUser.browser(port, other).get(draft).statusCode()).as(other).isEqualTo(404);
		}
		for (String path : new String[] {"/documents/" + id, "/documents/" + id + "/file.pdf", "/verify/documents/" + id,
				"/documents/x", "/documents/" + UUID.randomUUID(), "/documents/x/draft.pdf"}) {
			assertThat(HttpUser.browser(port, DocumentSamples.DRAFTER).get(path, "Accept", "text/html").statusCode()).as(path).isEqualTo(404);
		}
		assertThat(page(reader, "/documents?text=den+duong+hem")).doesNotContain(id.toString());
		assertThat(HttpUser.program(port, DocumentSamples.DRAFTER).get("/api/v1/documents/" + id).statusCode()).isEqualTo(404);
		assertThat(HttpUser.program(port, DocumentSamples.DRAFTER).get("/api/v1/documents/" + id + "/content").statusCode()).isEqualTo(404);
	}

	@Test
	void theClerkSeesTheFileThatTheOfficerSignedAndNobodyADraftOfWhatWasIssued() {
		UUID id = samples.signed(DocumentSamples.decision("MH-0006", SUBJECT));
		var clerk = HttpUser.browser(port, DocumentSamples.CLERK);
		assertThat(clerk.get("/documents/" + id + "/draft.pdf").body()).contains("/ETSI.CAdES.detached");
		UUID issued = samples.issued(DocumentSamples.decision("MH-0006", SUBJECT));
		assertThat(clerk.get("/documents/" + issued + "/draft.pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void theQrCodeLeadsEverybodyToWhatStandsOnTheDocument() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0007", SUBJECT));
		var stranger = HttpUser.anonymous(port);
		assertThat(page(stranger, "/verify/documents/" + id)).contains(documents.find(id).orElseThrow().summary().symbol(), "Hồ Giả Định",
				"Còn hiệu lực", documents.find(id).orElseThrow().sha256()).doesNotContain("??", "Trần Thí Điểm");
		assertThat(page(stranger, "/verify/documents/" + id, "Cookie", "nhanrong_lang=en")).contains("A document in the register");
		assertThat(stranger.get("/documents/" + id).statusCode()).isEqualTo(302);
		assertThat(stranger.get("/documents/" + id + "/file.pdf").statusCode()).isEqualTo(302);
		assertThat(stranger.get("/api/v1/documents/" + id).statusCode()).isEqualTo(401);
	}

	@Test
	void aPaperThatIsNotEverybodysYetIsOnlySaidToBeInTheRegister() {
		UUID id = samples.sheet("MH-0007", "Đề xuất mô hình “Cổng rào kín đáo”");
		var stranger = HttpUser.anonymous(port);
		assertThat(page(stranger, "/verify/documents/" + id)).contains("có trong sổ đăng ký nhưng chưa công khai")
			.doesNotContain("??", "kín đáo", "Trần Thí Điểm", "SHA-256");
		assertThat(page(reader, "/documents/" + id)).contains("không ký số", "Người đứng tên", "Trần Thí Điểm", "kín đáo").doesNotContain("??");
		var proposer = HttpUser.browser(port, "nguoidexuat");
		assertThat(proposer.get("/documents/" + id).statusCode()).isEqualTo(404);
		assertThat(proposer.get("/documents/" + id + "/file.pdf").statusCode()).isEqualTo(404);
		assertThat(official.get("/api/v1/documents/" + id).statusCode()).isEqualTo(200);
		assertThat(HttpUser.program(port, "nguoidexuat").get("/api/v1/documents/" + id).statusCode()).isEqualTo(404);
		assertThat(HttpUser.program(port, "nguoidexuat").get("/api/v1/documents/" + id + "/content").statusCode()).isEqualTo(404);
		byte[] file = reader.download("/documents/" + id + "/file.pdf").body();
		assertThat(stranger.upload(null, "/api/v1/verifications", "phieu.pdf", file).body()).contains("UNSIGNED", "kín đáo");
	}

	@Test
	void theListIsFilteredSortedAndPaged() {
		samples.issued(DocumentSamples.decision("MH-0008", "Về việc sắp xếp A"));
		samples.issued(DocumentSamples.notice("MH-0008", "Về việc sắp xếp B"));
		assertThat(page(reader, "/documents?text=sap+xep&kind=REJECTION_NOTICE")).contains("sắp xếp B").doesNotContain("sắp xếp A<");
		assertThat(page(reader, "/documents?text=sap+xep&state=REVOKED")).contains("Không có văn bản nào khớp", "Xóa bộ lọc");
		assertThat(page(reader, "/documents?text=sap+xep&year=1999")).contains("Không có văn bản nào khớp");
		String sorted = page(reader, "/documents?text=sap+xep&sort=-subject");
		assertThat(sorted.indexOf("sắp xếp B")).isLessThan(sorted.indexOf("sắp xếp A"));
		assertThat(page(reader, "/documents?text=mh-0008+sap&sort=nonsense&page=x&kind=x&year=x")).contains("Văn bản 1–2 trong 2");
		var beyond = reader.get("/documents?text=sap+xep&page=7");
		assertThat(beyond.statusCode()).isEqualTo(302);
	}

	@Test
	void theApiAnswersPagesDetailsAndTheFile() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0009", "Về việc giao diện lập trình"));
		var list = official.get("/api/v1/documents?text=giao+dien+lap+trinh&kind=RECOGNITION_DECISION&state=IN_FORCE&sort=-number&size=1");
		assertThat(list.statusCode()).isEqualTo(200);
		assertThat(JsonPath.<String>read(list.body(), "$.items[0].id")).isEqualTo(id.toString());
		assertThat(JsonPath.<String>read(list.body(), "$.items[0].stateLabel")).isEqualTo("Còn hiệu lực");
		assertThat(JsonPath.<String>read(list.body(), "$.items[0].model.code")).isEqualTo("MH-0009");
		assertThat(JsonPath.<Integer>read(list.body(), "$.total")).isEqualTo(1);
		var one = official.get("/api/v1/documents/" + id, "Accept-Language", "en");
		assertThat(JsonPath.<String>read(one.body(), "$.kindLabel")).isEqualTo("Decision to recognise a model");
		assertThat(JsonPath.<String>read(one.body(), "$.signerName")).isEqualTo("Hồ Giả Định");
		assertThat(JsonPath.<String>read(one.body(), "$.sha256")).isEqualTo(documents.find(id).orElseThrow().sha256());
		var content = official.download(JsonPath.read(one.body(), "$.content"));
		assertThat(content.body()).isEqualTo(documents.file(id).orElseThrow().content());
	}

	@ParameterizedTest
	@CsvSource({"kind=X, kind", "state=X, state", "year=x, year", "year=9999, year", "sort=colour, sort", "page=-1, page", "size=0, size"})
	void aWrongParameterIsNamed(String query, String field) {
		var answer = official.get("/api/v1/documents?" + query);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonPath.<String>read(answer.body(), "$.errors[0].field")).isEqualTo(field);
	}

	@ParameterizedTest
	@ValueSource(strings = {"vi", "en"})
	void everybodyCanUseThePagesOnAnyScreen(String language) {
		UUID id = samples.issued(DocumentSamples.decision("MH-0010", SUBJECT));
		var user = "en".equals(language) ? browsers.loggedInInEnglish("canbo") : browsers.loggedIn("canbo");
		var page = user.page();
		int number = 0;
		for (String path : new String[] {"/documents", "/documents?text=khongcogi", "/documents/register", "/documents/" + id, "/verify/documents/" + id}) {
			page.navigate(path);
			number++;
			assertThat(page.content()).doesNotContain("??");
			for (int width : new int[] {1280, 400}) {
				page.setViewportSize(width, 900);
				user.picture(Path.of("target/look/page-" + language + "-" + number + "-" + width + ".png"));
				assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
					.as("%s is no wider than %d px", path, width).isEqualTo(true);
				assertThat(new AxeBuilder(page).analyze().getViolations()).as("%s at %d px", path, width).isEmpty();
			}
		}
	}

	@Test
	void theDocumentsPageIsInEnglishToo() {
		UUID id = samples.issued(DocumentSamples.decision("MH-0010", SUBJECT));
		var page = browsers.loggedInInEnglish("canbo").page();
		page.navigate("/documents/" + id);
		assertThat(page.locator("main").innerText()).contains("All signatures are valid", "Signed by", "How it was issued", "In force");
	}

	private static String page(HttpUser user, String path, String... headers) {
		return user.get(path, headers.length == 0 ? new String[] {"Accept", "text/html"} : headers).body();
	}
}
