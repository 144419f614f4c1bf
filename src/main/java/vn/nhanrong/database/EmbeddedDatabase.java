package vn.nhanrong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A real PostgreSQL, started beside the application, that keeps its data in a directory of the application's. */
record EmbeddedDatabase(String url, String username, String password) {

	static EmbeddedDatabase startIn(Path dataDir, boolean durable) {
		try {
			var postgres = EmbeddedPostgres.builder().setDataDirectory(dataDir.resolve("postgresql"))
				.setCleanDataDirectory(false).setServerConfig("fsync", durable ? "on" : "off")
				.setServerConfig("synchronous_commit", durable ? "on" : "off").setServerConfig("unix_socket_directories", "").start();
			return new EmbeddedDatabase(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
