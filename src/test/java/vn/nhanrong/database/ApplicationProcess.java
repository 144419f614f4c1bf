package vn.nhanrong.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The application as it is shipped, {@code java -jar}, in a process of its own that is killed at the latest by close. */
public final class ApplicationProcess implements AutoCloseable {

	private static final Duration LONGEST_START = Duration.ofMinutes(2);
	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

	private final Process process;
	private final Path output;
	private final int port;

	private ApplicationProcess(Process process, Path output, int port) {
		this.process = process;
		this.output = output;
		this.port = port;
	}

	/** With the demo. @param properties each as {@code name=value} */
	static ApplicationProcess start(Path directory, String... properties) throws IOException {
		return start(directory, "demo", Map.of(), properties);
	}

	/** Without the demo, in the locale of the test. @param properties each as {@code name=value} */
	static ApplicationProcess startInEarnest(Path directory, String... properties) throws IOException {
		return start(directory, "production", Map.of(), properties);
	}

	/**
	 * With its data in the directory, without the demo and in a locale that knows no Vietnamese, as services are started.
	 *
	 * @param properties each as {@code name=value}
	 */
	public static ApplicationProcess startWithoutDemo(Path directory, String... properties) throws IOException {
		var all = new ArrayList<>(List.of(properties));
		all.add("nhanrong.data-dir=" + directory.resolve("data"));
		all.add("nhanrong.database.binaries-dir=" + TestPostgres.BINARIES);
		return start(directory, "production", Map.of("LC_ALL", "POSIX"), all.toArray(String[]::new));
	}

	private static ApplicationProcess start(Path directory, String profile, Map<String, String> environment, String... properties)
			throws IOException {
		int port = freePort();
		Path output = Files.createTempFile(directory, "application", ".out");
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", System.getProperty("nhanrong.jar"),
				"--spring.profiles.active=" + profile, "--server.port=" + port, "--nhanrong.demo.cases=false"));
		Arrays.stream(properties).map(property -> "--" + property).forEach(command::add);
		var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true)
			.redirectOutput(output.toFile());
		builder.environment().putAll(environment);
		return new ApplicationProcess(builder.start(), output, port);
	}

	/** @throws AssertionError with the output, if it ends or takes too long */
	public ApplicationProcess awaitHealthy() {
		long end = System.nanoTime() + LONGEST_START.toNanos();
		while (!isHealthy()) {
			if (!process.isAlive() || System.nanoTime() > end) {
				throw new AssertionError("the application did not become healthy:\n" + output());
			}
			LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
		}
		return this;
	}

	/** @return its exit code */
	public int awaitEnd() throws InterruptedException {
		if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("the application still runs:\n" + output());
		}
		return process.exitValue();
	}

	/** As {@code kill -9} does. */
	void kill() throws InterruptedException {
		process.destroyForcibly();
		awaitEnd();
	}

	/** As Ctrl-C and a service manager do. */
	public void terminate() {
		process.destroy();
	}

	boolean isHealthy() {
		try (var client = HttpClient.newHttpClient()) {
			var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
				.timeout(Duration.ofSeconds(5)).build();
			return client.send(request, BodyHandlers.ofString()).statusCode() == 200;
		} catch (IOException e) {
			return false;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	public String output() {
		try {
			return Files.readString(output);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public int port() {
		return port;
	}

	@Override
	public void close() throws InterruptedException {
		terminate();
		if (!process.waitFor(30, TimeUnit.SECONDS)) {
			kill();
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}
}
