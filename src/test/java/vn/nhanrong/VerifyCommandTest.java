package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.nhanrong.signature.SamplePdf;
import vn.nhanrong.signature.SignedFiles;

/** Whoever has a file and the application, but neither network nor database, verifies it by a command. */
class VerifyCommandTest {

	@TempDir
	private static Path directory;
	private static String trust;
	private static String lists;
	private static String sealed;

	@BeforeAll
	static void sign() throws Exception {
		var files = SignedFiles.make();
		trust = files.trust(directory);
		lists = files.lists(directory);
		sealed = write("quyết định.pdf", files.sealed());
	}

	@Test
	void aValidFileEndsWith0AndSaysWhatThePageSays() {
		var ended = run("--trust", trust, "--crl=" + lists, sealed);
		assertThat(ended.error()).isEmpty();
		assertThat(ended.output()).contains(sealed + ": Hợp lệ", "1. Chữ ký của người có thẩm quyền: Chữ ký hợp lệ", "2. Con dấu",
				"Người ký: Nguyễn Thị Ngọc Ánh", "Tổ chức cấp chứng thư: CA thử", "Chứng thư có hiệu lực khi ký: Có", "Chưa bị thu hồi",
				"CA thử → CA thử – gốc", "Không bị sửa sau khi ký", "Thêm vào sau chữ ký: Chữ ký 2", "chưa tra").doesNotContain("??");
		assertThat(ended.code()).isZero();
	}

	@Test
	void theWorstFileDecidesTheExitCode() throws Exception {
		byte[] bytes = Files.readAllBytes(Path.of(sealed));
		bytes[bytes.length / 3] ^= 1;
		String changed = write("sua.pdf", bytes);
		String unsigned = write("thuong.pdf", SamplePdf.decision());
		assertThat(run("--trust", trust, "--crl", lists, sealed, unsigned).code()).isEqualTo(VerifyCommand.UNCERTAIN);
		assertThat(run(sealed).code()).as("nobody is believed").isEqualTo(VerifyCommand.UNCERTAIN);
		var invalid = run("--trust", trust, "--crl", lists, "--lang", "en", sealed, changed, unsigned);
		assertThat(invalid.code()).isEqualTo(VerifyCommand.INVALID);
		assertThat(invalid.output()).contains(sealed + ": Valid", changed + ": Not valid", "No signature in the file");
		var missing = run("--trust", trust, "--crl", lists, directory.resolve("khong-co.pdf").toString(), changed);
		assertThat(missing.code()).isEqualTo(VerifyCommand.NO_INPUT);
		assertThat(missing.output()).contains(changed);
		assertThat(missing.error()).contains("khong-co.pdf");
	}

	@Test
	void onRequestItSpeaksJson() {
		var ended = run("--json", "--trust", trust, "--crl", lists, sealed);
		assertThat(ended.code()).isZero();
		assertThat(JsonPath.<String>read(ended.output(), "$[0].file")).isEqualTo(sealed);
		assertThat(JsonPath.<String>read(ended.output(), "$[0].result.code")).isEqualTo("VALID");
		assertThat(JsonPath.<String>read(ended.output(), "$[0].signatures[1].certificate.validWhenSigned")).isEqualTo("YES");
		assertThat(JsonPath.<String>read(ended.output(), "$[0].signatures[0].claimedAt")).isEqualTo("2026-11-26T01:50:00Z");
	}

	@Test
	void trustMayStandInTheConfiguration() {
		assertThat(run("--nhanrong.signature.trust-anchors=" + trust, "--crl", lists, sealed).code()).isZero();
	}

	@Test
	void whatCannotBeUnderstoodIsSaid() throws Exception {
		assertThat(run().code()).isEqualTo(VerifyCommand.USAGE);
		for (String[] wrong : new String[][] { { "--trust" }, { "--lang", "fr", sealed }, { "--jsn", sealed }, { "-x" } }) {
			var ended = run(wrong);
			assertThat(ended.code()).as(String.join(" ", wrong)).isEqualTo(VerifyCommand.USAGE);
			assertThat(ended.error()).contains("java -jar nhanrong.jar verify");
		}
		assertThat(run("--help").code()).isZero();
		assertThat(run("--help", "--lang", "en").output()).contains("Exit codes");
		String nonsense = write("vo-nghia.pem", "vô nghĩa".getBytes(StandardCharsets.UTF_8));
		assertThat(run("--trust", nonsense, sealed).code()).isEqualTo(VerifyCommand.NO_INPUT);
		assertThat(run("--crl", nonsense, sealed).code()).isEqualTo(VerifyCommand.NO_INPUT);
		assertThat(run("--crl", directory.resolve("khong-co.crl").toString(), sealed).code()).isEqualTo(VerifyCommand.NO_INPUT);
		assertThat(run("--trust", trust, "--crl", lists, "--", sealed).code()).isZero();
	}

	private record Ended(int code, String output, String error) {
	}

	private static Ended run(String... arguments) {
		var out = new ByteArrayOutputStream();
		var err = new ByteArrayOutputStream();
		int code = new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
				SignedFiles.CLOCK).run(List.of(arguments));
		return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	private static String write(String name, byte[] content) throws IOException {
		return Files.write(directory.resolve(name), content).toString();
	}
}
