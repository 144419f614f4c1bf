package vn.nhanrong.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.nhanrong.ApplicationTest;
import vn.nhanrong.HttpUser;
import vn.nhanrong.TestClock;
import vn.nhanrong.signature.SamplePdf;
import vn.nhanrong.signature.SignatureRequest;
import vn.nhanrong.signature.SignatureRole;
import vn.nhanrong.signature.Signatures;
import vn.nhanrong.signature.Verifications;

@ApplicationTest
class VerifyPageIT {

	private static final String PAGE = "/verify";

	@LocalServerPort
	private int port;
	@Autowired
	private Signatures signatures;
	@Autowired
	private TestClock clock;

	@Test
	void anybodyIsToldWhoSignedAFileAndThatItHolds() {
		var answer = HttpUser.anonymous(port).upload(PAGE, PAGE, "C:\\\\van ban\\\\Quyết định.pdf", signed());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains("Kết quả kiểm tra tệp Quyết định.pdf", "Hợp lệ", "Chữ ký hợp lệ", "Nguyễn Thị Ngọc Ánh",
				"Ủy ban nhân dân Quận 6", "Nhân Rộng – CA trình diễn", "Không bị sửa sau khi ký", "Toàn bộ tệp",
				"Toàn bộ nội dung có khi ký", "Chứng thư có hiệu lực khi ký", "Chưa bị thu hồi", "Đường dẫn tin cậy", "Nhân Rộng – CA gốc trình diễn",
				"Từ đầu tệp đến byte", "Chữ ký 2 (", "Chữ ký của người có thẩm quyền", "Con dấu của cơ quan", "PAdES-BASELINE-T",
				"Tệp không có trong sổ đăng ký văn bản", "không có giá trị pháp lý").doesNotContain("??", "signature.");
	}

	@Test
	void aChangedFileIsSaidToBeChanged() {
		byte[] changed = signed();
		changed[new String(changed, StandardCharsets.ISO_8859_1).indexOf("stream\n") + 20] ^= 0x40;
		var answer = HttpUser.anonymous(port).upload(PAGE, PAGE, "a.pdf", changed);
		assertThat(answer.body()).contains("Không hợp lệ", "Nội dung đã bị thay đổi sau khi ký.", "Đã bị sửa sau khi ký", "Đừng tin")
			.doesNotContain("Chữ ký hợp lệ");
		byte[] longer = Arrays.copyOf(signed(), signed().length + 5);
		assertThat(HttpUser.anonymous(port).upload(PAGE, PAGE, "a.pdf", longer).body())
			.contains("Tệp đã được thêm nội dung sau chữ ký này", "Chỉ phần có khi ký");
	}

	@Test
	void whatHasNoSignatureOrIsNoPdfIsSaidToBeThat() {
		var visitor = HttpUser.anonymous(port);
		assertThat(visitor.upload(PAGE, PAGE, "a.pdf", SamplePdf.decision()).body()).contains("Tệp không có chữ ký số");
		assertThat(visitor.upload(PAGE, PAGE, "a.pdf", new byte[] { 'M', 'Z' }).body()).contains("Không đọc được tệp");
	}

	@Test
	void thePageSpeaksEnglishToo() {
		var visitor = HttpUser.anonymous(port);
		visitor.submit(PAGE, "/language", Map.of("lang", "en", "return", PAGE));
		assertThat(visitor.get(PAGE, "Accept", "text/html").body()).contains("Verify signatures", "The file is not kept").doesNotContain("??");
		var answer = visitor.upload(PAGE, PAGE, "a.pdf", signed());
		assertThat(answer.body()).contains("Result for the file a.pdf", "The signature is valid", "Not altered after signing", "The whole file")
			.doesNotContain("??", "hợp lệ");
	}

	@Test
	void whatIsMissingEmptyOrTooLargeIsSaidBesideTheField() {
		var visitor = HttpUser.anonymous(port);
		var missing = visitor.upload(PAGE, PAGE, "", new byte[0]);
		assertThat(missing.statusCode()).isEqualTo(422);
		assertThat(missing.body()).contains("Hãy chọn tệp PDF cần kiểm tra.", "aria-invalid=\"true\"");
		assertThat(visitor.upload(PAGE, PAGE, "a.pdf", new byte[0]).body()).contains("Tệp rỗng.");
		var large = visitor.upload(PAGE, PAGE, "a.pdf", new byte[(int) Verifications.MAX_SIZE + 1]);
		assertThat(large.statusCode()).isEqualTo(422);
		assertThat(large.body()).contains("Tệp lớn hơn 25 MB");
	}

	@Test
	void aFileThatWasIssuedMayBeAskedForByItsCode() {
		var visitor = HttpUser.anonymous(port);
		var malformed = visitor.get(PAGE + "?code=7K3QM-9XW2", "Accept", "text/html");
		assertThat(malformed.statusCode()).isEqualTo(422);
		assertThat(malformed.body()).contains("value=\"7K3QM-9XW2\"", "có chỗ gõ nhầm").doesNotContain("??");
		var unknown = visitor.get(PAGE + "?code=00000%2000000", "Accept", "text/html");
		assertThat(unknown.statusCode()).isEqualTo(404);
		assertThat(unknown.body()).contains("Không có văn bản nào đã ban hành mang mã này.");
	}

	@Test
	void whoVerifiesWithoutTheApplicationGetsWhatIsBelieved() {
		signed();
		var visitor = HttpUser.anonymous(port);
		assertThat(visitor.get("/verify/trust-anchors.pem", "Accept", "*/*").body()).contains("BEGIN CERTIFICATE");
		assertThat(visitor.get("/verify/revocation-lists.pem", "Accept", "*/*").body()).contains("BEGIN X509 CRL");
	}

	@Test
	void theNameOfAFileCannotBringAScriptOntoThePage() {
		var answer = HttpUser.anonymous(port).upload(PAGE, PAGE, "<script>alert(1)<b>.pdf", SamplePdf.decision());
		assertThat(answer.body()).doesNotContain("<script>alert");
	}

	private byte[] signed() {
		byte[] once = signatures.sign(SamplePdf.decision(), new SignatureRequest(SignatureRole.PERSONAL, "chutich",
				"Nguyễn Thị Ngọc Ánh", "Ủy ban nhân dân Quận 6", "Ký ban hành", clock.instant(), 1, 330, 400, 140, 60));
		return signatures.sign(once, new SignatureRequest(SignatureRole.SEAL, "UBND-Q6", "Ủy ban nhân dân Quận 6",
				"Ủy ban nhân dân Quận 6", "Đóng dấu", clock.instant(), 1, 275, 378, 102, 102));
	}
}
