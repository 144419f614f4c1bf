package vn.nhanrong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The pictures in the README. With {@code -Dscreenshots.refresh=true} they are taken anew; otherwise the tests look for
 * what they show, and the pictures have to be there.
 */
final class ReadmePictures {

	private static final Path IMAGES = Path.of("docs/images");
	private static final long LARGEST = 150_000;

	private ReadmePictures() {
	}

	/** The user's window as it is now. */
	static void show(BrowserUser user, String name) throws IOException {
		if (isToBeTaken()) {
			user.page().waitForLoadState();
			user.page().evaluate("document.activeElement?.blur()");
			user.picture(file(name));
		}
		check(name);
	}

	/** The first page of a PDF. */
	static void show(byte[] pdf, String name) throws IOException, InterruptedException {
		if (isToBeTaken()) {
			Path source = Files.createTempFile("nhanrong-", ".pdf");
			try {
				Files.write(source, pdf);
				String target = file(name).toString().replaceFirst("\\.png$", "");
				var drawing = new ProcessBuilder("pdftoppm", "-r", "80", "-png", "-singlefile", source.toString(), target).inheritIO().start();
				assertThat(drawing.waitFor()).isZero();
			} finally {
				Files.delete(source);
			}
		}
		check(name);
	}

	private static boolean isToBeTaken() {
		return Boolean.getBoolean("screenshots.refresh");
	}

	private static void check(String name) throws IOException {
		assertThat(file(name)).isNotEmptyFile();
		assertThat(Files.size(file(name))).as("%s is small enough for a page", file(name)).isLessThan(LARGEST);
	}

	private static Path file(String name) {
		return IMAGES.resolve(name + ".png");
	}
}
