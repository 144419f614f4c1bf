package vn.nhanrong.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import vn.nhanrong.database.DatabaseFailure.Text;
import vn.nhanrong.database.DatabaseProperties.Database;

/**
 * Looks at an external PostgreSQL before anything uses it, so that what is wrong with it is said in one message and not
 * by whichever part of the application stumbles first.
 */
record ExternalDatabase(Database settings) implements DatabaseServer {

	static final int OLDEST = 15;
	static final int NEWEST = 18;

	private static final List<String> EXTENSIONS = List.of("unaccent", "pg_trgm");

	@Override
	public Access access() {
		checkSettings();
		try (var connection = DriverManager.getConnection(settings.url(), settings.username(), settings.password())) {
			checkVersion(connection);
			checkEncoding(connection);
			checkSchemas(connection);
			for (String extension : EXTENSIONS) {
				checkExtension(connection, extension);
			}
			return new Access(settings.url(), settings.username(), settings.password());
		} catch (SQLException e) {
			throw ExternalFailures.connection(e);
		}
	}

	@Override
	public void close() {
		// runs on for others
	}

	private void checkSettings() {
		if (!Database.isSet(settings.url())) {
			throw ExternalFailures.property("nhanrong.database.url",
					new Text("còn thiếu, trong khi username hoặc password đã được đặt",
							"it is missing, while username or password is set"));
		}
		if (!settings.url().startsWith("jdbc:postgresql:")) {
			throw ExternalFailures.property("nhanrong.database.url",
					new Text("phải bắt đầu bằng jdbc:postgresql:", "it must start with jdbc:postgresql:"));
		}
		if (!Database.isSet(settings.username())) {
			throw ExternalFailures.property("nhanrong.database.username", new Text("còn thiếu", "it is missing"));
		}
	}

	private static void checkVersion(Connection connection) throws SQLException {
		var server = connection.getMetaData();
		requireSupported(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
	}

	static void requireSupported(int major, String version) {
		if (major < OLDEST || major > NEWEST) {
			throw ExternalFailures.version(version);
		}
	}

	private static void checkEncoding(Connection connection) throws SQLException {
		String encoding = answer(connection, "show server_encoding");
		if (!"UTF8".equals(encoding)) {
			throw ExternalFailures.encoding(encoding);
		}
	}

	/** The account owns both schemas, or may make them. */
	private void checkSchemas(Connection connection) throws SQLException {
		boolean mayCreate = "t".equals(answer(connection,
				"select has_database_privilege(current_database(), 'CREATE')"));
		for (String schema : List.of(DatabaseConfiguration.APPLICATION_SCHEMA, DatabaseConfiguration.ENGINE_SCHEMA)) {
			String mayUse = answer(connection, "select has_schema_privilege('" + schema
					+ "', 'CREATE') from pg_namespace where nspname = '" + schema + "'");
			if (mayUse == null ? !mayCreate : !"t".equals(mayUse)) {
				throw ExternalFailures.missingRight("create schema " + schema, mayUse == null
						? "grant create on database " + quoted(connection.getCatalog()) + " to "
								+ quoted(settings.username()) + ";"
						: "alter schema " + schema + " owner to " + quoted(settings.username()) + ";", null);
			}
		}
	}

	private void checkExtension(Connection connection, String extension) throws SQLException {
		String schema = answer(connection, "select nspname from pg_extension join pg_namespace n on n.oid = extnamespace"
				+ " where extname = '" + extension + "'");
		if (schema != null) {
			if (!schema.equals(DatabaseConfiguration.APPLICATION_SCHEMA)) {
				throw ExternalFailures.misplacedExtension(extension, schema);
			}
			return;
		}
		if (answer(connection, "select 1 from pg_available_extensions where name = '" + extension + "'") == null) {
			throw ExternalFailures.missingExtension(extension);
		}
		if (!"t".equals(answer(connection, "select has_database_privilege(current_database(), 'CREATE')"))) {
			throw ExternalFailures.missingRight("create extension " + extension,
					"create extension " + extension + " schema " + DatabaseConfiguration.APPLICATION_SCHEMA + ";", null);
		}
	}

	private static String answer(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			return rows.next() ? rows.getString(1) : null;
		}
	}

	/** As an identifier in SQL that a person is to run. */
	private static String quoted(String name) {
		boolean plain = name.matches("[a-z_][a-z0-9_]*") && name.equals(name.toLowerCase(Locale.ROOT));
		return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
	}
}
