package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped application on its own data directory, through what happens to it on a real machine. */
class StartAndStopIT {

	@TempDir
	private Path directory;

	@Test
	void keepsItsDataThroughAKillAndIsAloneOnIt() throws Exception {
		try (var first = start().awaitHealthy()) {
			execute("create table kept (what text)");
			execute("insert into kept values ('trước khi bị ngắt')");
			first.kill();
		}
		long orphan = postgresProcess();
		assertThat(ProcessHandle.of(orphan)).as("PostgreSQL outlives the killed application").isPresent();

		try (var second = start().awaitHealthy()) {
			assertThat(second.output()).contains("PostgreSQL (process " + orphan + ") was left running");
			assertThat(postgresProcess()).isNotEqualTo(orphan);
			assertThat(kept()).isEqualTo("trước khi bị ngắt");

			assertThatASecondCopyIsRefused();
			assertThat(second.isHealthy()).isTrue();

			long begin = System.nanoTime();
			second.terminate();
			second.awaitEnd();
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
			assertThat(pidFilePath()).as("PostgreSQL ends with the application").doesNotExist();
			assertThat(second.output()).doesNotContain(" ERROR ", "Connection is not available");
		}
		assertThatTheDemosDataAreRefusedInEarnest();
	}

	private void assertThatTheDemosDataAreRefusedInEarnest() throws Exception {
		try (var inEarnest = ApplicationProcess.startInEarnest(directory, "nhanrong.data-dir=" + dataDir(),
				"nhanrong.database.binaries-dir=" + TestPostgres.BINARIES)) {
			assertThat(inEarnest.awaitEnd()).isNotZero();
			assertThat(inEarnest.output()).contains("APPLICATION FAILED TO START",
					"This database holds the demonstration's data and accounts").doesNotContain("\tat vn.nhanrong");
		}
	}

	private void assertThatASecondCopyIsRefused() throws Exception {
		try (var copy = start()) {
			assertThat(copy.awaitEnd()).isNotZero();
			assertThat(copy.output())
				.contains("APPLICATION FAILED TO START", "đang được một bản Nhân Rộng khác sử dụng",
						"is in use by another copy of Nhân Rộng", dataDir().toRealPath().toString(), "nhanrong.data-dir")
				.doesNotContain("\tat vn.nhanrong");
		}
	}

	private ApplicationProcess start() throws Exception {
		return ApplicationProcess.start(directory, "nhanrong.data-dir=" + dataDir(),
				"nhanrong.database.binaries-dir=" + TestPostgres.BINARIES);
	}

	private Path dataDir() {
		return directory.resolve("dữ liệu của 'tôi'");
	}

	private long postgresProcess() throws Exception {
		return Long.parseLong(pidFile().getFirst().strip());
	}

	private List<String> pidFile() throws Exception {
		return Files.readAllLines(pidFilePath());
	}

	private Path pidFilePath() {
		return dataDir().resolve("postgresql/postmaster.pid");
	}

	private String kept() throws Exception {
		try (var connection = connect();
				var statement = connection.createStatement();
				var rows = statement.executeQuery("select what from kept")) {
			rows.next();
			return rows.getString(1);
		}
	}

	private void execute(String sql) throws Exception {
		try (var connection = connect(); var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	/** As an administrator would, with the password and the port that the data directory tells. */
	private Connection connect() throws Exception {
		String port = pidFile().get(3);
		String password = Files.readString(dataDir().resolve("postgresql.password")).strip();
		try {
			return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/nhanrong", "postgres", password);
		} catch (SQLException e) {
			throw new AssertionError("the administrator's way in is closed", e);
		}
	}
}
