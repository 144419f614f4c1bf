package vn.nhanrong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationInitializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class EmbeddedPostgresIT {

	@TempDir
	private Path directory;

	@Test
	void keepsWhatWasCommittedAndAsksForAPassword() throws Exception {
		try (var postgres = TestPostgres.startIn(directory, true)) {
			var access = postgres.access();
			try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password());
					var statement = connection.createStatement()) {
				statement.execute("create table kept as select 'Phường Bình Phú' as name");
				for (String setting : new String[] { "fsync", "synchronous_commit", "full_page_writes" }) {
					assertThat(TestPostgres.answer(connection, "show " + setting)).isEqualTo("on");
				}
				assertThat(TestPostgres.answer(connection, "show server_encoding")).isEqualTo("UTF8");
				assertThat(TestPostgres.answer(connection, "select current_database()")).isEqualTo("nhanrong");
				assertThat(TestPostgres.answer(connection, "select rolsuper from pg_roles where rolname = current_user"))
					.isEqualTo("f");
				assertThat(TestPostgres.answer(connection, "select string_agg(v, ' ' order by v collate \"vi-x-icu\")"
						+ " from (values ('Đa'), ('Da'), ('Ân'), ('An'), ('Ăn')) t (v)")).isEqualTo("An Ăn Ân Da Đa");
			}
			try (var connection = TestPostgres.superuser(postgres, "nhanrong")) {
				assertThat(TestPostgres.answer(connection, "show unix_socket_directories")).isEmpty();
			}
			for (String user : new String[] { access.username(), EmbeddedPostgres.SUPERUSER }) {
				assertThatExceptionOfType(SQLException.class)
					.isThrownBy(() -> DriverManager.getConnection(access.url(), user, "đoán mò"));
			}
			assertThatItIsNotReachableFromOutside(access.url());
		}
		try (var again = TestPostgres.startIn(directory, true)) {
			var access = again.access();
			try (var connection = DriverManager.getConnection(access.url(), access.username(), access.password())) {
				assertThat(TestPostgres.answer(connection, "select name from kept")).isEqualTo("Phường Bình Phú");
			}
		}
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("postgresql.password"))))
			.isEqualTo("rw-------");
		assertThat(directory.resolve("log")).isDirectoryContaining("glob:**/postgresql-*.log");
	}

	@Test
	void refusesDataOfAnotherMajorVersionAndAMissingPassword() throws Exception {
		TestPostgres.startIn(directory).close();

		Path version = directory.resolve("postgresql/PG_VERSION");
		String ours = Files.readString(version);
		Files.writeString(version, "14\n");
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> TestPostgres.startIn(directory))
			.withMessageContaining("do PostgreSQL 14 ghi").withMessageContaining("was written by PostgreSQL 14")
			.satisfies(failure -> assertThat(failure.action()).contains("pg_dump"));
		Files.writeString(version, ours);

		Path password = directory.resolve("postgresql.password");
		Files.writeString(password, "không phải mật khẩu này\n");
		try (var postgres = TestPostgres.startIn(directory)) {
			assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(postgres::access)
				.withMessageContaining(password.getFileName().toString());
		}
		Files.delete(password);
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> TestPostgres.startIn(directory))
			.withMessageContaining(password.getFileName().toString());
	}

	@Test
	void beginsAnewAfterAFirstStartThatWasCutOff() throws Exception {
		Files.createDirectories(directory.resolve("postgresql.new/base"));
		Files.writeString(directory.resolve("postgresql.new/PG_VERSION"), "17\n");
		try (var postgres = TestPostgres.startIn(directory);
				var connection = TestPostgres.superuser(postgres, "postgres")) {
			assertThat(TestPostgres.answer(connection, "select 1")).isEqualTo("1");
		}
		assertThat(directory.resolve("postgresql.new")).doesNotExist();
	}

	@Test
	void aServerThatCannotStartSaysWhy() throws Exception {
		TestPostgres.startIn(directory).close();
		Files.writeString(directory.resolve("postgresql/postgresql.auto.conf"), "shared_buffers = 'lots'\n");
		assertThatExceptionOfType(DatabaseFailure.class).isThrownBy(() -> TestPostgres.startIn(directory))
			.withMessageContaining("không khởi động được").withMessageContaining("shared_buffers");
	}

	@Test
	void endsWithAnApplicationThatFailsToStart() {
		new ApplicationContextRunner()
			.withUserConfiguration(DatabaseConfiguration.class, FailsWhenTheDatabaseIsUp.class)
			.withPropertyValues("nhanrong.data-dir=" + directory, "nhanrong.database.durable=false",
					"nhanrong.database.binaries-dir=" + TestPostgres.BINARIES)
			.run(context -> assertThat(context).hasFailed().getFailure()
				.hasStackTraceContaining("the schemas are there, but"));
		assertThat(directory.resolve("postgresql/PG_VERSION")).exists();
		assertThat(directory.resolve("postgresql/postmaster.pid")).doesNotExist();
	}

	@EnableConfigurationProperties(DatabaseProperties.class)
	static class FailsWhenTheDatabaseIsUp {

		@Bean
		Object failing(FlywayMigrationInitializer schemas) {
			throw new IllegalStateException("the schemas are there, but");
		}
	}

	private static void assertThatItIsNotReachableFromOutside(String url) throws Exception {
		int port = URI.create(url.substring("jdbc:".length())).getPort();
		for (var network : NetworkInterface.networkInterfaces().toList()) {
			for (var address : network.inetAddresses().toList()) {
				if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
					try (var socket = new Socket()) {
						assertThatExceptionOfType(ConnectException.class)
							.isThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 2000));
					}
				}
			}
		}
	}
}
