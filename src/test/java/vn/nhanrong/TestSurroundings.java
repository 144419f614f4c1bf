package vn.nhanrong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;

/** What the application under test stands in: an empty data directory, and a clock that can be set. */
class TestSurroundings implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final Path ROOT = Path.of("target", "test-data");
	private static final AtomicInteger CONTEXTS = new AtomicInteger();

	@Override
	public void initialize(GenericApplicationContext context) {
		int number = CONTEXTS.incrementAndGet();
		if (number == 1) {
			removeWhatEndedTestsLeft();
		}
		Path data = ROOT.resolve(ProcessHandle.current().pid() + "-" + number);
		TestPropertyValues.of("nhanrong.demo.cases=false", "nhanrong.data-dir=" + data.toAbsolutePath(),
				"nhanrong.database.binaries-dir=" + Path.of("target", "postgresql").toAbsolutePath()).applyTo(context);
		context.registerBean("clock", TestClock.class, TestClock::new);
	}

	private static void removeWhatEndedTestsLeft() {
		if (!Files.isDirectory(ROOT)) {
			return;
		}
		try (var directories = Files.newDirectoryStream(ROOT)) {
			for (Path directory : directories) {
				if (!belongsToLivingProcess(directory)) {
					FileSystemUtils.deleteRecursively(directory);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean belongsToLivingProcess(Path directory) {
		String pid = directory.getFileName().toString().replaceFirst("-.*", "");
		return !pid.equals(String.valueOf(ProcessHandle.current().pid()))
				&& ProcessHandle.of(Long.parseLong(pid)).isPresent();
	}
}
