package vn.nhanrong.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhanrong.api.ModelApiIT.json;

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
class VerificationApiIT {

	private static final String ADDRESS = "/api/v1/verifications";

	@LocalServerPort
	private int port;
	@Autowired
	private Signatures signatures;
	@Autowired
	private TestClock clock;

	@Test
	void anybodyMayHaveAFileVerified() {
		for (var user : new HttpUser[] { HttpUser.anonymous(port), HttpUser.program(port, "canbo"), HttpUser.browser(port, "canbo") }) {
			var answer = user.upload(null, ADDRESS, "a.pdf", signed());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
			assertThat(json(answer, "$.result.code")).isEqualTo("VALID");
			assertThat(json(answer, "$.result.name")).isEqualTo("Hợp lệ");
			assertThat(json(answer, "$.sha256").toString()).hasSize(64);
			assertThat(json(answer, "$.register")).isNull();
			assertThat(json(answer, "$.signatures[0].signer")).isEqualTo("Nguyễn Thị Ngọc Ánh");
			assertThat(json(answer, "$.signatures[0].role")).isEqualTo("PERSONAL");
			assertThat(json(answer, "$.signatures[0].level")).isEqualTo("PAdES-BASELINE-T");
			assertThat(json(answer, "$.signatures[0].intact")).isEqualTo(true);
			assertThat(json(answer, "$.signatures[0].findings").toString()).isEqualTo("[]");
			assertThat(json(answer, "$.signatures[0].certificate.validWhenSigned")).isEqualTo("YES");
			assertThat(json(answer, "$.signatures[0].certificate.revocation")).isEqualTo("GOOD");
			assertThat(json(answer, "$.parts[0].kind")).isEqualTo("CONTENT");
		}
	}

	@Test
	void whatIsWrongIsSaidInTheClientsLanguage() {
		byte[] changed = signed();
		changed[changed.length - 3] ^= 1;
		var answer = HttpUser.anonymous(port).upload(null, ADDRESS, "a.pdf", changed);
		assertThat(json(answer, "$.result.code")).isEqualTo("INVALID");
		assertThat(json(answer, "$.signatures[0].findings[0].code")).isEqualTo("changed");
		assertThat(json(answer, "$.signatures[0].findings[0].name")).isEqualTo("Nội dung đã bị thay đổi sau khi ký.");
		assertThat(json(HttpUser.anonymous(port).upload(null, ADDRESS + "?lang=en", "a.pdf", SamplePdf.decision()), "$.result.code"))
			.isEqualTo("UNSIGNED");
		assertThat(json(HttpUser.anonymous(port).upload(null, ADDRESS, "a.pdf", new byte[] { 1 }), "$.result.code")).isEqualTo("UNREADABLE");
	}

	@Test
	void whatCannotBeTakenIsAProblem() {
		var visitor = HttpUser.anonymous(port);
		assertThat(visitor.upload(null, ADDRESS, "a.pdf", new byte[0]).statusCode()).isEqualTo(422);
		var large = visitor.upload(null, ADDRESS, "a.pdf", new byte[(int) Verifications.MAX_SIZE + 1]);
		assertThat(large.statusCode()).isEqualTo(413);
		assertThat(json(large, "$.errors[0].message").toString()).contains("25 MB");
		var missing = visitor.send("POST", ADDRESS, "multipart/form-data; boundary=x", "--x--\r\n");
		assertThat(missing.statusCode()).isEqualTo(400);
		assertThat(missing.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(visitor.send("POST", ADDRESS, "application/json", "{}").statusCode()).isEqualTo(415);
	}

	@Test
	void aCodeThatNoDocumentBearsFindsNothing() {
		for (String code : new String[] { "00000-00000", "abc", "a%20b" }) {
			var answer = HttpUser.anonymous(port).get(ADDRESS + "/" + code, "Accept", "application/json");
			assertThat(answer.statusCode()).as(code).isIn(400, 404);
			assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		}
		assertThat(json(HttpUser.anonymous(port).get(ADDRESS + "/00000-00000", "Accept", "application/json"), "$.detail"))
			.isEqualTo("Không có văn bản nào đã ban hành mang mã này.");
	}

	private byte[] signed() {
		return signatures.sign(SamplePdf.decision(), new SignatureRequest(SignatureRole.PERSONAL, "chutich", "Nguyễn Thị Ngọc Ánh",
				"Ủy ban nhân dân Quận 6", "Ký ban hành", clock.instant(), 1, 330, 400, 140, 60));
	}
}
