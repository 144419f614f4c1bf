package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the shipped application that are started at once on one empty external database. */
class TwoNodesIT {

	@TempDir
	private Path directory;

	@Test
	void bothComeUpAndTheSchemasAreMadeOnce() throws Exception {
		try (var server = TestPostgres.startIn(directory.resolve("server"))) {
			TestPostgres.execute(server, "postgres", "create role thanhpho login password 'của thành phố'",
					"create database thanhpho owner thanhpho encoding 'UTF8' template template0");
			try (var one = node(server); var other = node(server)) {
				one.awaitHealthy();
				other.awaitHealthy();
				assertThat(directory.resolve("data")).doesNotExist();
			}
			try (var connection = TestPostgres.superuser(server, "thanhpho")) {
				assertThat(TestPostgres.answer(connection,
						"select count(*) from camunda.flyway_schema_history where version = '7.24' and success"))
					.isEqualTo("1");
				assertThat(TestPostgres.answer(connection,
						"select count(*) - count(distinct version) from nhanrong.flyway_schema_history"
								+ " where version is not null"))
					.isEqualTo("0");
			}
		}
	}

	private ApplicationProcess node(EmbeddedPostgres server) throws Exception {
		return ApplicationProcess.start(directory, "nhanrong.database.url=" + server.url("thanhpho"),
				"nhanrong.database.username=thanhpho", "nhanrong.database.password=của thành phố",
				"nhanrong.database.pool-size=10");
	}
}
