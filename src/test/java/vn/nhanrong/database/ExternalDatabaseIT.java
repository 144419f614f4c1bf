package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariDataSource;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that the city's own administrators run, with everything that may be wrong with it. */
class ExternalDatabaseIT {

	@TempDir
	private static Path directory;

	private static EmbeddedPostgres server;

	@BeforeAll
	static void start() throws Exception {
		server = TestPostgres.startIn(directory);
		TestPostgres.execute(server, "postgres", "create role owner login password 'owner'",
				"create role guest login password 'guest'", "create database good owner owner");
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@Test
	void aDatabaseOfOnesOwnIsAllItTakes() {
		var access = database("good", "owner").access();
		assertThat(access.url()).isEqualTo(server.url("good"));
		assertThat(access.toString()).doesNotContain("password", "owner:", "jdbc");
	}

	@Test
	void wrongPassword() {
		assertThatRefused(TestPostgres.external(server.url("good"), "owner", "đoán mò"))
			.withMessageContaining("từ chối đăng nhập").withMessageContaining("refused the log-in");
	}

	@Test
	void noSuchDatabase() {
		assertThatRefused(database("nowhere", "owner")).withMessageContaining("has no database of the name")
			.satisfies(failure -> assertThat(failure.action()).contains("create database"));
	}

	@Test
	void noRightToMakeTheSchemas() {
		assertThatRefused(database("good", "guest")).withMessageContaining("thiếu quyền")
			.satisfies(failure -> assertThat(failure.action()).contains("grant create on database good to guest;"));
	}

	@Test
	void aSchemaThatBelongsToSomebodyElse() throws Exception {
		TestPostgres.execute(server, "postgres", "create database taken owner owner");
		TestPostgres.execute(server, "taken", "create schema camunda");
		assertThatRefused(database("taken", "owner")).withMessageContaining("create schema camunda")
			.satisfies(failure -> assertThat(failure.action()).contains("alter schema camunda owner to owner;"));
	}

	@Test
	void anExtensionInAnotherSchema() throws Exception {
		TestPostgres.execute(server, "postgres", "create database extended owner owner");
		TestPostgres.execute(server, "extended", "create extension pg_trgm");
		assertThatRefused(database("extended", "owner")).withMessageContaining("pg_trgm")
			.satisfies(failure -> assertThat(failure.action()).contains("alter extension pg_trgm set schema nhanrong;"));
	}

	@Test
	void anEncodingWithoutVietnamese() throws Exception {
		TestPostgres.execute(server, "postgres", "create database latin owner owner template template0"
				+ " encoding 'LATIN1' locale_provider libc locale 'C'");
		assertThatRefused(database("latin", "owner")).withMessageContaining("LATIN1");
	}

	@Test
	void migrationsThatThisCopyDoesNotKnow() throws Exception {
		TestPostgres.execute(server, "postgres", "create database changed owner owner");
		var access = database("changed", "owner").access();
		try (var pool = new HikariDataSource()) {
			pool.setJdbcUrl(access.url());
			pool.setUsername(access.username());
			pool.setPassword(access.password());
			var flyway = Flyway.configure().dataSource(pool).schemas("nhanrong").defaultSchema("nhanrong")
				.locations("classpath:db/migration").load();
			new Schemas(pool).migrate(flyway);
			TestPostgres.execute(server, "changed", "update nhanrong.flyway_schema_history set checksum = 1 where version = '2'");
			assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> new Schemas(pool).migrate(flyway))
				.withMessageContaining("không khớp với bản này").withMessageContaining("checksum");
		}
	}

	private static ThrowableAssertAlternative<DatabaseFailure> assertThatRefused(ExternalDatabase database) {
		return assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(database::access);
	}

	private static ExternalDatabase database(String name, String account) {
		return TestPostgres.external(server.url(name), account, account);
	}
}
