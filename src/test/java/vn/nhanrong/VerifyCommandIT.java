package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.nhanrong.signature.SignedFiles;

/** The command as it is shipped: nothing but the jar, in a locale that knows no Vietnamese. */
class VerifyCommandIT {

	@TempDir
	private Path directory;

	@Test
	void theJarVerifiesAFileWithoutDatabaseAndNetwork() throws Exception {
		var files = SignedFiles.makeNow();
		var file = Files.write(directory.resolve("a.pdf"), files.sealed());
		var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"-jar", System.getProperty("nhanrong.jar"), "verify", "--json", "--trust", files.trust(directory), "--crl", files.lists(directory),
				file.toString()).directory(directory.toFile());
		builder.environment().put("LC_ALL", "POSIX");
		var process = builder.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isIn(0, VerifyCommand.UNCERTAIN);
		assertThat(JsonPath.<String>read(output, "$[0].signatures[0].signer")).isEqualTo("Nguyễn Thị Ngọc Ánh");
		assertThat(JsonPath.<Boolean>read(output, "$[0].signatures[1].certificate.trusted")).isTrue();
		assertThat(JsonPath.<Boolean>read(output, "$[0].signatures[1].intact")).isTrue();
	}
}
