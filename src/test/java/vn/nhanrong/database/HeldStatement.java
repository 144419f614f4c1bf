package vn.nhanrong.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A statement of the application that stops in the database, so that a test can do something at that very moment: a
 * trigger waits for a lock that the test holds. The application has no part in it.
 */
final class HeldStatement implements AutoCloseable {

	private static final long LOCK = 20_260_101;
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private final Connection connection;
	private final String table;

	private HeldStatement(Connection connection, String table) {
		this.connection = connection;
		this.table = table;
	}

	/**
	 * @param connection of a superuser
	 * @param event {@code insert}, {@code update} or {@code delete} of a row
	 * @param condition on {@code new} or {@code old} as PostgreSQL has it for triggers, or {@code true}
	 */
	static HeldStatement before(Connection connection, String event, String table, String condition) throws SQLException {
		return install(connection, table, "create trigger held before " + event + " on " + table
				+ " for each row when (" + condition + ") execute function public.hold()");
	}

	/** Holds the commit of a transaction in which that happened: all its statements are done. */
	static HeldStatement atCommitAfter(Connection connection, String event, String table, String condition)
			throws SQLException {
		return install(connection, table, "create constraint trigger held after " + event + " on " + table
				+ " deferrable initially deferred for each row when (" + condition + ") execute function public.hold()");
	}

	private static HeldStatement install(Connection connection, String table, String trigger) throws SQLException {
		execute(connection, """
				create or replace function public.hold() returns trigger language plpgsql as $$
				begin
				    perform pg_advisory_xact_lock(%d);
				    return case when tg_op = 'DELETE' then old else new end;
				end $$""".formatted(LOCK));
		execute(connection, "select pg_advisory_lock(" + LOCK + ")");
		execute(connection, trigger);
		return new HeldStatement(connection, table);
	}

	/** @throws AssertionError if the application does not come there */
	void await() throws SQLException {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (waiting() == null) {
			if (System.nanoTime() > end) {
				throw new AssertionError("nothing came to the statement on " + table);
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	/** The server rolls back what is held, as it does when it learns that its client is gone. */
	void rollBack() throws SQLException {
		execute(connection, "select pg_terminate_backend(" + waiting() + ")");
	}

	/** Pid of the server process that is held; null if none is. */
	private String waiting() throws SQLException {
		return TestPostgres.answer(connection, "select pid from pg_stat_activity where wait_event_type = 'Lock' and wait_event = 'advisory'");
	}

	/** Lets go: what is still held goes on, and nothing is held any more. */
	@Override
	public void close() throws SQLException {
		execute(connection, "select pg_advisory_unlock(" + LOCK + ")");
		execute(connection, "drop trigger held on " + table);
	}

	private static void execute(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}
}
