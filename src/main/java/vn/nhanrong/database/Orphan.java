package vn.nhanrong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL that runs on when its application was killed. Whoever asks holds the data directory, so no living
 * application needs it.
 */
record Orphan(Path cluster, PostgresPrograms programs) {

	private static final Logger LOG = LoggerFactory.getLogger(Orphan.class);

	/** Stops it if there is one. Leaves every other process alone, even one that has got its process id since. */
	void stop() throws IOException {
		Path pidFile = cluster.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return;
		}
		var process = processIn(pidFile);
		if (process.isEmpty()) {
			return; // PostgreSQL removes the file itself, after it has looked for what else may be left
		}
		if (isPostgresOfThisCluster(process.get())) {
			stop(process.get());
		} else {
			// PostgreSQL would take the stranger for its own server and refuse to start.
			LOG.info("Removing {}, whose process id belongs to another program now", pidFile);
			Files.deleteIfExists(pidFile);
		}
	}

	private void stop(ProcessHandle process) throws IOException {
		LOG.warn("PostgreSQL (process {}) was left running in {}; it is stopped and started anew", process.pid(), cluster);
		var stopped = programs.run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60"));
		if (!stopped.isGood() && process.isAlive()) {
			throw EmbeddedFailures.program("pg_ctl", stopped.output());
		}
	}

	private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
		var lines = Files.readAllLines(pidFile);
		if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,18}")) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
	}

	private boolean isPostgresOfThisCluster(ProcessHandle process) throws IOException {
		boolean postgres = process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
			.filter(name -> name.equals("postgres") || name.equals("postgres.exe")).isPresent();
		return postgres && worksHere(process);
	}

	/** A server stays in its cluster's directory, also when that has been moved since it was started. */
	private boolean worksHere(ProcessHandle process) throws IOException {
		Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
		if (Files.isDirectory(workingDirectory)) {
			return Files.isSameFile(workingDirectory, cluster);
		}
		return process.info().arguments().map(List::of).map(all -> all.contains(cluster.toString())).orElse(true);
	}
}
