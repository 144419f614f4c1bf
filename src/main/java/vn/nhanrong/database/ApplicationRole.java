package vn.nhanrong.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.postgresql.PGConnection;

/**
 * The account and the database of the application on the embedded PostgreSQL. It owns its database and is no superuser;
 * its password is a new one at each start and is written nowhere.
 */
final class ApplicationRole {

	private static final String NAME = "nhanrong";
	private static final String WRONG_PASSWORD = "28P01";

	private ApplicationRole() {
	}

	/** Makes what is missing of both and sets the password. */
	static DatabaseServer.Access providedOn(EmbeddedPostgres postgres) {
		String password = DataDirectory.randomPassword();
		try (var connection = DriverManager.getConnection(postgres.url("postgres"), EmbeddedPostgres.SUPERUSER,
				postgres.password())) {
			if (isMissing(connection, "select from pg_roles where rolname = '" + NAME + "'")) {
				execute(connection, "create role " + NAME + " login");
			}
			connection.unwrap(PGConnection.class).alterUserPassword(NAME, password.toCharArray(), "scram-sha-256");
			if (isMissing(connection, "select from pg_database where datname = '" + NAME + "'")) {
				execute(connection, "create database " + NAME + " owner " + NAME + " encoding 'UTF8' template template0");
			}
			return new DatabaseServer.Access(postgres.url(NAME), NAME, password);
		} catch (SQLException e) {
			throw WRONG_PASSWORD.equals(e.getSQLState()) ? EmbeddedFailures.passwordFile(postgres.passwordFile(), e)
					: EmbeddedFailures.program("postgres", e.getMessage());
		} catch (IOException e) {
			throw EmbeddedFailures.storage(postgres.passwordFile(), e);
		}
	}

	private static boolean isMissing(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
			return !rows.next();
		}
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
