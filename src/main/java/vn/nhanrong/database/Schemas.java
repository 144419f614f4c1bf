package vn.nhanrong.database;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/**
 * Brings both schemas up to date. Nodes that start at once on one database take turns: the first migrates, the others
 * wait and find nothing left to do.
 */
class Schemas {

	/** Any number will do as long as all nodes use the same: "NHANRONG" in ASCII. */
	private static final long LOCK = 0x4E48414E524F4E47L;

	private final DataSource dataSource;

	Schemas(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	void migrate(Flyway application) {
		try (Connection connection = dataSource.getConnection()) {
			execute(connection, "select pg_advisory_lock(" + LOCK + ")");
			try {
				engine().migrate();
				application.migrate();
			} finally {
				execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
			}
		} catch (SQLException e) {
			throw new IllegalStateException("the database can't be reached to bring its schemas up to date", e);
		}
	}

	private Flyway engine() {
		return Flyway.configure().dataSource(dataSource).schemas(DatabaseConfiguration.ENGINE_SCHEMA)
			.defaultSchema(DatabaseConfiguration.ENGINE_SCHEMA).javaMigrations(new V7_24__Camunda_engine())
			.locations(new String[0]).load();
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
