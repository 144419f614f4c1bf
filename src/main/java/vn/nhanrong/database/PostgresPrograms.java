package vn.nhanrong.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls initdb, pg_ctl and postgres, and knows how that is done as root, which PostgreSQL refuses to run as. */
final class PostgresPrograms {

	/** What a program said, and how it ended. */
	record Outcome(int exitCode, String output) {

		boolean isGood() {
			return exitCode == 0;
		}
	}

	private final Path home;
	private final List<String> prefix;

	private PostgresPrograms(Path home, List<String> prefix) {
		this.home = home;
		this.prefix = prefix;
	}

	/** @throws DatabaseFailure if they can't be run by this user */
	static PostgresPrograms in(Path home) throws IOException {
		if (!"root".equals(System.getProperty("user.name")) || isWindows()) {
			return new PostgresPrograms(home, List.of());
		}
		return asRoot(home, List.of("unshare", "-U"));
	}

	/** Root in a user namespace of its own is nobody there, which is enough for PostgreSQL. */
	static PostgresPrograms asRoot(Path home, List<String> prefix) throws IOException {
		var trial = new ArrayList<>(prefix);
		trial.add("true");
		if (!canRun(trial)) {
			throw EmbeddedFailures.runningAsRoot();
		}
		return new PostgresPrograms(home, prefix);
	}

	/** Such as 17. */
	String majorVersion() throws IOException {
		var said = run("postgres", List.of("--version"));
		if (!said.isGood()) {
			throw EmbeddedFailures.program("postgres", said.output());
		}
		return said.output().replaceFirst("(?s).*\\)\\s*(\\d+).*", "$1");
	}

	Outcome run(String program, List<String> arguments) throws IOException {
		var command = new ArrayList<>(prefix);
		command.add(home.resolve("bin").resolve(isWindows() ? program + ".exe" : program).toString());
		command.addAll(arguments);
		return run(command);
	}

	private static boolean canRun(List<String> command) {
		try {
			return run(command).isGood();
		} catch (IOException e) {
			return false; // no such program
		}
	}

	/** The output goes through a file: a server that pg_ctl leaves running would hold a pipe open. */
	private static Outcome run(List<String> command) throws IOException {
		Path output = Files.createTempFile("nhanrong-postgres", ".out");
		try {
			var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
			builder.redirectInput(ProcessBuilder.Redirect.PIPE);
			var environment = builder.environment();
			environment.keySet().removeIf(name -> name.startsWith("PG"));
			environment.put("LC_ALL", "C");
			var process = builder.start();
			process.getOutputStream().close();
			int exitCode = process.waitFor();
			return new Outcome(exitCode, new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted while " + command.getFirst() + " ran", e);
		} finally {
			Files.deleteIfExists(output);
		}
	}

	static boolean isWindows() {
		return System.getProperty("os.name").startsWith("Windows");
	}
}
