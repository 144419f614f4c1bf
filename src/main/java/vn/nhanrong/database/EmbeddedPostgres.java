package vn.nhanrong.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL that is started beside the application and keeps its data in the application's data directory. It
 * listens on the loopback interface only and asks for a password. Whoever starts it closes it, after every connection
 * has been closed: it is not stopped by a hook of its own, which would take the database away from an application that
 * is still shutting down.
 */
final class EmbeddedPostgres implements DatabaseServer {

	static final String SUPERUSER = "postgres";

	private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

	private static final int ATTEMPTS = 3;
	/** After a crash PostgreSQL first does again what it had promised. */
	private static final String RECOVERY_SECONDS = "600";
	private static final String SETTINGS = "nhanrong.conf";

	private final DataDirectory directory;
	private final PostgresPrograms programs;
	private final boolean durable;
	private int port;

	private EmbeddedPostgres(DataDirectory directory, PostgresPrograms programs, boolean durable) {
		this.directory = directory;
		this.programs = programs;
		this.durable = durable;
	}

	/** @throws DatabaseFailure if it can't be started, with what to do */
	static EmbeddedPostgres start(DatabaseProperties properties) {
		Path path = properties.dataDirectory();
		try {
			var directory = DataDirectory.hold(path);
			try {
				return startIn(directory, properties.database());
			} catch (IOException | RuntimeException e) {
				directory.close();
				throw e;
			}
		} catch (IOException e) {
			throw EmbeddedFailures.storage(path, e);
		}
	}

	private static EmbeddedPostgres startIn(DataDirectory directory, DatabaseProperties.Database options)
			throws IOException {
		Path binaries = options.binariesDir() == null ? directory.binaries()
				: Path.of(options.binariesDir()).toAbsolutePath().normalize();
		var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(binaries));
		var postgres = new EmbeddedPostgres(directory, programs, options.durable());
		postgres.provideCluster();
		new Orphan(directory.cluster(), programs).stop();
		postgres.startServer();
		return postgres;
	}

	@Override
	public Access access() {
		return ApplicationRole.providedOn(this);
	}

	String url(String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
	}

	/** Of {@link #SUPERUSER}. */
	String password() throws IOException {
		return directory.password();
	}

	Path passwordFile() {
		return directory.passwordFile();
	}

	@Override
	public void close() {
		try {
			stopServer();
			directory.close();
			LOG.info("The embedded PostgreSQL in {} is stopped", directory.path());
		} catch (IOException e) {
			LOG.warn("The embedded PostgreSQL in {} could not be stopped; the next start does it", directory.path(), e);
		}
	}

	private void stopServer() throws IOException {
		var stopped = programs.run("pg_ctl",
				List.of("stop", "-D", directory.cluster().toString(), "-m", "fast", "-w", "-t", "30"));
		if (!stopped.isGood()) {
			LOG.warn("The embedded PostgreSQL did not stop in time and is cut off; it will recover at the next start: {}",
					stopped.output().strip());
			cutOff();
		}
	}

	private void cutOff() throws IOException {
		programs.run("pg_ctl", List.of("stop", "-D", directory.cluster().toString(), "-m", "immediate", "-w"));
	}

	private void provideCluster() throws IOException {
		Path version = directory.cluster().resolve("PG_VERSION");
		if (!Files.exists(version)) {
			initialise();
		} else if (!Files.exists(directory.passwordFile())) {
			throw EmbeddedFailures.passwordFile(directory.passwordFile(), null);
		}
		String found = Files.readString(version).strip();
		String ours = programs.majorVersion();
		if (!found.equals(ours)) {
			throw EmbeddedFailures.otherMajorVersion(directory.cluster(), found, ours);
		}
	}

	/** In a directory beside the final one: a first start that is cut off leaves nothing that looks complete. */
	private void initialise() throws IOException {
		Path unfinished = directory.unfinishedCluster();
		FileSystemUtils.deleteRecursively(unfinished);
		directory.providePassword();
		var arguments = new ArrayList<>(List.of("-D", unfinished.toString(), "--username=" + SUPERUSER,
				"--auth=scram-sha-256", "--pwfile=" + directory.passwordFile(), "--encoding=UTF8", "--no-locale",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
		if (!durable) {
			arguments.add("--no-sync");
		}
		var outcome = programs.run("initdb", arguments);
		if (!outcome.isGood()) {
			throw EmbeddedFailures.program("initdb", outcome.output());
		}
		Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude_if_exists = '" + SETTINGS + "'\n",
				StandardOpenOption.APPEND);
		Files.move(unfinished, directory.cluster(), StandardCopyOption.ATOMIC_MOVE);
	}

	/** More than one attempt: somebody may take the port between our looking and PostgreSQL's binding it. */
	private void startServer() throws IOException {
		Files.createDirectories(directory.log());
		Path startLog = directory.log().resolve("start.log");
		for (int attempt = 1;; attempt++) {
			port = freePort();
			writeSettings();
			Files.deleteIfExists(startLog);
			var outcome = programs.run("pg_ctl", List.of("start", "-D", directory.cluster().toString(), "-l",
					startLog.toString(), "-w", "-t", RECOVERY_SECONDS));
			if (outcome.isGood()) {
				LOG.info("The embedded PostgreSQL in {} listens on port {}", directory.path(), port);
				return;
			}
			cutOff();
			if (attempt == ATTEMPTS) {
				throw EmbeddedFailures.program("pg_ctl", outcome.output() + contentOf(startLog) + newestLog());
			}
		}
	}

	private void writeSettings() throws IOException {
		var settings = new TreeMap<String, String>();
		settings.put("listen_addresses", "127.0.0.1");
		settings.put("port", String.valueOf(port));
		settings.put("unix_socket_directories", "");
		settings.put("password_encryption", "scram-sha-256");
		for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
			settings.put(setting, durable ? "on" : "off");
		}
		// a file for each day of the week, so that the log never outgrows the week
		settings.put("logging_collector", "on");
		settings.put("log_directory", directory.log().toString().replace('\\', '/'));
		settings.put("log_filename", "postgresql-%a.log");
		settings.put("log_rotation_age", "1d");
		settings.put("log_rotation_size", "0");
		settings.put("log_truncate_on_rotation", "on");
		settings.put("log_checkpoints", "off");
		Files.writeString(directory.cluster().resolve(SETTINGS), "# written anew at each start\n" + lines(settings));
	}

	private static String lines(Map<String, String> settings) {
		return settings.entrySet().stream()
			.map(setting -> setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'\n")
			.collect(Collectors.joining());
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private String newestLog() throws IOException {
		Path newest = null;
		try (var logs = Files.newDirectoryStream(directory.log(), "postgresql-*.log")) {
			for (Path log : logs) {
				if (newest == null || Files.getLastModifiedTime(log).compareTo(Files.getLastModifiedTime(newest)) > 0) {
					newest = log;
				}
			}
		}
		return newest == null ? "" : contentOf(newest);
	}

	/** At most the last lines of it. */
	private static String contentOf(Path log) throws IOException {
		if (!Files.exists(log)) {
			return "";
		}
		var lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
		return "\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
	}
}
