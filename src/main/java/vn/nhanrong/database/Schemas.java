package vn.nhanrong.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings both schemas up to date. Nodes that start at once on one database take turns: the first migrates, the others
 * wait and find nothing left to do.
 */
class Schemas {

	private static final Logger LOG = LoggerFactory.getLogger(Schemas.class);

	/** Any number will do as long as all nodes use the same: "NHANRONG" in ASCII. */
	private static final long LOCK = 0x4E48414E524F4E47L;

	private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);
	private static final String INSUFFICIENT_PRIVILEGE = "42501";

	private final DataSource dataSource;

	Schemas(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** @throws DatabaseFailure if the database does not fit or the account may not change it */
	void migrate(Flyway application) {
		// The lock belongs to this connection's session; Flyway works in others.
		try (Connection connection = dataSource.getConnection()) {
			lock(connection);
			try {
				engine().migrate();
				application.migrate();
			} finally {
				answersTrue(connection, "select pg_advisory_unlock(" + LOCK + ")");
			}
		} catch (FlywayValidateException e) {
			throw ExternalFailures.changedMigrations(e.getMessage(), e);
		} catch (FlywayException e) {
			throw failureOf(e);
		} catch (SQLException e) {
			throw ExternalFailures.connection(e);
		}
	}

	private Flyway engine() {
		return Flyway.configure().dataSource(dataSource).schemas(DatabaseConfiguration.ENGINE_SCHEMA)
			.defaultSchema(DatabaseConfiguration.ENGINE_SCHEMA).javaMigrations(new V7_24__Camunda_engine())
			.locations(new String[0]).load();
	}

	/**
	 * Asks again and again instead of waiting in the database: a statement that waits is a transaction that is open, and
	 * a migration that builds an index concurrently would wait for it in turn.
	 */
	private static void lock(Connection connection) throws SQLException {
		boolean told = false;
		while (!answersTrue(connection, "select pg_try_advisory_lock(" + LOCK + ")")) {
			if (!told) {
				LOG.info("Another node is bringing the database up to date; waiting for it");
				told = true;
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_ATTEMPTS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("interrupted while waiting for another node's migrations", e);
		}
	}

	private static boolean answersTrue(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			return rows.next() && rows.getBoolean(1);
		}
	}

	private static RuntimeException failureOf(FlywayException exception) {
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof SQLException sql && INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState())) {
				return ExternalFailures.missingRight(sql.getMessage(), "alter schema "
						+ DatabaseConfiguration.APPLICATION_SCHEMA + " owner to …; alter schema "
						+ DatabaseConfiguration.ENGINE_SCHEMA + " owner to …;", exception);
			}
		}
		return exception;
	}
}
