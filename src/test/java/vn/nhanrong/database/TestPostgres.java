package vn.nhanrong.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** PostgreSQL servers for tests, and settings as an operator would write them. */
final class TestPostgres {

	/** Shared by all tests: unpacking takes some seconds. */
	static final Path BINARIES = Path.of("target", "postgresql").toAbsolutePath();

	private TestPostgres() {
	}

	static EmbeddedPostgres startIn(Path directory) {
		return startIn(directory, false);
	}

	static EmbeddedPostgres startIn(Path directory, boolean durable) {
		return EmbeddedPostgres.start(properties(Map.of("nhanrong.data-dir", directory.toString(),
				"nhanrong.database.binaries-dir", BINARIES.toString(), "nhanrong.database.durable", durable + "")));
	}

	static DatabaseProperties properties(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("nhanrong", DatabaseProperties.class);
	}

	static ExternalDatabase external(String url, String username, String password) {
		var settings = new HashMap<String, String>();
		settings.put("nhanrong.database.url", url);
		settings.put("nhanrong.database.username", username);
		settings.put("nhanrong.database.password", password);
		return new ExternalDatabase(properties(settings).database());
	}

	static Connection superuser(EmbeddedPostgres postgres, String database) throws Exception {
		return DriverManager.getConnection(postgres.url(database), EmbeddedPostgres.SUPERUSER, postgres.password());
	}

	static void execute(EmbeddedPostgres postgres, String database, String... statements) throws Exception {
		try (var connection = superuser(postgres, database); var statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
	}

	static String answer(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			return rows.next() ? rows.getString(1) : null;
		}
	}
}
