package vn.nhanrong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import vn.nhanrong.register.CaseEventKind;
import vn.nhanrong.register.CaseTrail;
import vn.nhanrong.register.TrailSealing;

/** Whoever operates the application checks the history by a command, while it runs. */
@StoryTest
class CheckTrailIT {

	@TempDir
	private Path directory;
	@Autowired
	private HikariDataSource database;
	@Autowired
	private JdbcClient jdbc;
	@Autowired
	private CaseTrail trail;
	@Autowired
	private TrailSealing sealing;
	@Autowired
	private TransactionTemplate transactions;

	@Test
	void the_command_ends_with_0_where_nothing_is_wrong_and_tells_what_was_changed() throws Exception {
		transactions.executeWithoutResult(open -> trail.add(CaseTrail.Deed.of("MH-0002", CaseEventKind.SUSPENDED).noting("Chờ kinh phí")));
		while (sealing.seal() > 0) {
			continue;
		}
		var sound = checkTrail();
		assertThat(sound.output()).contains("Không có sai lệch / nothing is wrong").doesNotContain("SAI / WRONG");
		assertThat(sound.exitCode()).isZero();

		changeByForce("Chờ kinh phí", "Đã đủ kinh phí");
		try {
			var changed = checkTrail();
			assertThat(changed.output()).contains("SAI / WRONG").contains("MH-0002, CHANGED");
			assertThat(changed.exitCode()).isEqualTo(2);
		} finally {
			changeByForce("Đã đủ kinh phí", "Chờ kinh phí");
		}
		assertThat(checkTrail().exitCode()).isZero();
	}

	private record Ended(int exitCode, String output) {
	}

	private Ended checkTrail() throws IOException, InterruptedException {
		var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
				"-jar", System.getProperty("nhanrong.jar"), "check-trail", "--nhanrong.database.url=" + database.getJdbcUrl(),
				"--nhanrong.database.username=" + database.getUsername(), "--nhanrong.database.password=" + database.getPassword())
			.directory(directory.toFile()).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new Ended(process.waitFor(), output);
	}

	private void changeByForce(String from, String to) {
		transactions.executeWithoutResult(open -> {
			jdbc.sql("alter table case_event disable trigger user").update();
			assertThat(jdbc.sql("update case_event set note = :to where note = :from and model_code = 'MH-0002'").param("from", from)
				.param("to", to).update()).isOne();
			jdbc.sql("alter table case_event enable trigger user").update();
		});
	}
}
