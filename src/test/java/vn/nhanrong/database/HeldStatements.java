package vn.nhanrong.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Statements of the application that stop in the database, so that a test can do something at that very moment: each
 * waits in a trigger for a lock that the test holds. The application has no part in it.
 */
final class HeldStatements implements AutoCloseable {

	private static final int FIRST_LOCK = 20_260_101;
	private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

	private final Connection connection;
	private final List<Held> all = new ArrayList<>();
	private int reached;

	/** @param goesOn whether what is held goes on when it is let go; otherwise it is rolled back */
	private record Held(int lock, String table, boolean goesOn) {

		String name() {
			return "held_" + lock;
		}
	}

	/** @param connection of a superuser */
	HeldStatements(Connection connection) throws SQLException {
		this.connection = connection;
		execute("""
				create or replace function public.hold() returns trigger language plpgsql as $$
				begin
				    perform pg_advisory_xact_lock(tg_argv[0]::int);
				    return case when tg_op = 'DELETE' then old else new end;
				end $$""");
	}

	/**
	 * Holds a statement before it touches a row; it is rolled back.
	 *
	 * @param event {@code insert} or {@code update}
	 * @param condition on {@code new} and {@code old}
	 */
	void before(String event, String table, String condition) throws SQLException {
		install(table, false, "create trigger %s before " + event + " on " + table + " for each row when (" + condition + ")");
	}

	/** Holds the commit of the transaction that did it; then it is rolled back. */
	void atCommitAfter(String event, String table, String condition) throws SQLException {
		atCommit(event, table, condition, false);
	}

	/** Holds that commit; then it succeeds, though nobody is there any more to hear of it. */
	void atCommitThatSucceedsAfter(String event, String table, String condition) throws SQLException {
		atCommit(event, table, condition, true);
	}

	private void atCommit(String event, String table, String condition, boolean goesOn) throws SQLException {
		install(table, goesOn, "create constraint trigger %s after " + event + " on " + table
				+ " deferrable initially deferred for each row when (" + condition + ")");
	}

	private void install(String table, boolean goesOn, String trigger) throws SQLException {
		var held = new Held(FIRST_LOCK + all.size(), table, goesOn);
		execute("select pg_advisory_lock(" + held.lock() + ")");
		execute(trigger.formatted(held.name()) + " execute function public.hold('" + held.lock() + "')");
		all.add(held);
	}

	/**
	 * Waits until the application has come to the next of them, in the order in which they were named.
	 *
	 * @throws AssertionError if it does not
	 */
	void awaitNext() throws SQLException {
		var held = all.get(reached++);
		await(() -> waiting(held) != null, "nothing came to the statement on " + held.table() + " that is held");
	}

	/** Ends all that is held as it is meant to end, and holds nothing any more. */
	@Override
	public void close() throws SQLException {
		for (Held held : all) {
			end(held);
		}
		// Only now: what is still held would keep its table from being altered.
		for (Held held : all) {
			execute("drop trigger " + held.name() + " on " + held.table());
		}
	}

	private void end(Held held) throws SQLException {
		var pid = waiting(held);
		if (pid != null && !held.goesOn()) {
			execute("select pg_terminate_backend(" + pid + ")");
		}
		execute("select pg_advisory_unlock(" + held.lock() + ")");
		if (pid != null) {
			await(() -> answer("select pid from pg_stat_activity where pid = " + pid + " and state <> 'idle'") == null,
					"what was held on " + held.table() + " does not end");
		}
	}

	private void await(Condition condition, String otherwise) throws SQLException {
		long end = System.nanoTime() + LONGEST_WAIT.toNanos();
		while (!condition.holds()) {
			if (System.nanoTime() > end) {
				throw new AssertionError(otherwise);
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
	}

	/** Pid of the server process that waits for its lock; null if none does. */
	private String waiting(Held held) throws SQLException {
		return answer("select pid from pg_locks where locktype = 'advisory' and not granted and objid = " + held.lock());
	}

	private String answer(String sql) throws SQLException {
		return TestPostgres.answer(connection, sql);
	}

	private void execute(String sql) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private interface Condition {

		boolean holds() throws SQLException;
	}
}
