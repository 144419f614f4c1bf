package vn.nhanrong.portal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;
import vn.nhanrong.attachment.Attachments;
import vn.nhanrong.attachment.SampleFiles;
import vn.nhanrong.register.RecordCompletion;
import vn.nhanrong.register.Register;

@ApplicationTest
class ModelPageIT {

	private static final String BUTTON = "Đề nghị bổ sung hồ sơ</button>";

	@LocalServerPort
	private int port;

	@Autowired
	private Register register;

	@Test
	void anImportedModelShowsWhereItIsFromAndWhatIsUnknown() {
		assertThat(page(HttpUser.browser(port, "canbo"), "/models/MH-0043")).contains("Khu dân cư an toàn", "01/01/2020", "08/2022",
				"interim evaluation held 2022-08", "quyết định công nhận không có trong hồ sơ này", "Còn chưa rõ", "Nhập vào danh mục",
				"models.csv").doesNotContain("??", BUTTON, "type=\"file\"");
	}

	@Test
	void whoKeepsTheRecordsAsksForCompletionOnce() {
		String path = "/models/MH-0010";
		var keeper = HttpUser.browser(port, "thuongtruc");
		assertThat(page(keeper, path)).contains(BUTTON);
		assertThat(keeper.submit(path, path + "/completion-requests", Map.of()).statusCode()).isEqualTo(302);
		assertThat(page(keeper, path)).contains("Đã gửi đề nghị bổ sung hồ sơ.", "Đã đề nghị bổ sung lúc", "Trần Thí Điểm")
			.doesNotContain(BUTTON);
		assertThat(keeper.submit(path, path + "/completion-requests", Map.of()).statusCode()).isEqualTo(302);
		assertThat(page(keeper, path)).contains("đã có đề nghị bổ sung của thuongtruc");

		register.completeRecord("MH-0010", new RecordCompletion("2014", 31, "", "Báo cáo <b>7</b>/BC", false), "thuongtruc");
		assertThat(page(keeper, path)).contains("Bổ sung hồ sơ</strong>", "Báo cáo &lt;b&gt;7&lt;/b&gt;/BC", ">2014<", ">31<", BUTTON);
	}

	@Test
	void othersMayNotAsk() {
		var official = HttpUser.browser(port, "canbo");
		assertThat(official.submit("/models/MH-0011", "/models/MH-0011/completion-requests", Map.of()).statusCode()).isEqualTo(403);
		assertThat(register.find("MH-0011").orElseThrow().openRequest()).isNull();
	}

	@Test
	void aFileIsAttachedAndListed() {
		String path = "/models/MH-0012";
		var keeper = HttpUser.browser(port, "quantri");
		byte[] content = SampleFiles.pdf(UUID.randomUUID().toString());
		assertThat(keeper.upload(path, path + "/attachments", "Quyết định công nhận.pdf", content).statusCode()).isEqualTo(302);
		assertThat(page(keeper, path)).contains("Đã đính kèm “Quyết định công nhận.pdf”.", "SHA-256");
		assertThat(page(HttpUser.browser(port, "canbo"), path)).contains("Quyết định công nhận.pdf").doesNotContain("type=\"file\"");
	}

	@Test
	void aRefusedFileIsToldOfBesideItsField() {
		String path = "/models/MH-0013";
		var keeper = HttpUser.browser(port, "quantri");
		var refused = keeper.upload(path, path + "/attachments", "a.pdf", new byte[] {'M', 'Z'});
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("aria-invalid=\"true\"", "không phải PDF, DOCX, XLSX");
		assertThat(keeper.upload(path, path + "/attachments", "", new byte[0]).body()).contains("Hãy chọn tệp.");
		var tooLarge = keeper.upload(path, path + "/attachments", "a.pdf", new byte[(int) Attachments.MAX_SIZE + 1]);
		assertThat(tooLarge.statusCode()).isEqualTo(422);
		assertThat(tooLarge.body()).contains("Tệp lớn hơn 25 MB.");
		assertThat(HttpUser.browser(port, "canbo").upload(path, path + "/attachments", "a.pdf", SampleFiles.pdf("x")).statusCode())
			.isEqualTo(403);
	}

	private static String page(HttpUser user, String path) {
		return user.get(path, "Accept", "text/html").body();
	}
}
