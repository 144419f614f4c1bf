package vn.nhanrong.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.pdf.Bombs;

class ContentCheckTest {

	@TempDir
	private Path directory;

	static Stream<Arguments> accepted() {
		return Stream.of(Arguments.of(FileType.PDF, SampleFiles.pdf("a")), Arguments.of(FileType.DOCX, SampleFiles.docx()),
				Arguments.of(FileType.XLSX, SampleFiles.xlsx()), Arguments.of(FileType.PNG, SampleFiles.png()),
				Arguments.of(FileType.JPEG, SampleFiles.jpeg()));
	}

	@ParameterizedTest
	@MethodSource
	void accepted(FileType type, byte[] content) throws IOException {
		assertThat(new ContentCheck().typeOf(file(content))).isEqualTo(type);
	}

	static Stream<Arguments> refused() {
		byte[] pdf = SampleFiles.pdf("a");
		byte[] png = SampleFiles.png();
		return Stream.of(
				refused("a program", SampleFiles.program(), "type"),
				refused("a web page", SampleFiles.bytes("<html><script>alert(1)</script></html>"), "type"),
				refused("a PDF behind a web page", SampleFiles.concat(SampleFiles.bytes("<html>"), pdf), "type"),
				refused("a zip that is no document", SampleFiles.ordinaryZip(), "type"),
				refused("a program before a document", SampleFiles.concat(SampleFiles.program(), SampleFiles.docx()), "type"),
				refused("one byte", new byte[] {'P'}, "type"),
				refused("a PDF without its end", SampleFiles.bytes("%PDF-1.4 and no more"), "damaged"),
				refused("the signature of a PNG alone", Arrays.copyOf(png, 12), "damaged"),
				refused("the start of a JPEG before a web page",
						SampleFiles.concat(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}, SampleFiles.bytes("<html>")), "damaged"),
				refused("half a document", Arrays.copyOf(SampleFiles.docx(), 200), "damaged"),
				refused("a PDF that is a zip too", SampleFiles.concat(pdf, SampleFiles.ordinaryZip()), "twoInOne"),
				refused("a PDF around a zip", SampleFiles.concat(pdf, SampleFiles.ordinaryZip(), SampleFiles.bytes("%%EOF")), "twoInOne"),
				refused("a picture that is a zip too", SampleFiles.concat(png, SampleFiles.docx()), "twoInOne"),
				refused("Word and Excel at once", SampleFiles.wordAndExcelInOne(), "twoInOne"),
				refused("a macro", SampleFiles.docxWithMacro(), "macro"),
				refused("a macro by another name", SampleFiles.docxWithHiddenMacro(), "macro"),
				refused("an archive that swells", SampleFiles.bomb(), "swells"),
				refused("a PDF that unfolds without end",
						Bombs.inObjects("/Filter/FlateDecode", Bombs.deflated(Bombs.objects(" ", 17 << 20), 0, 0)), "unfolds"));
	}

	@ParameterizedTest
	@MethodSource
	void refused(byte[] content, String reason) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> new ContentCheck().typeOf(file(content)))
			.satisfies(refusal -> assertThat(refusal.complaints()).singleElement()
				.returns("file", Refusal.FieldComplaint::field)
				.returns("refusal.attachment." + reason, Refusal.FieldComplaint::key));
	}

	@Test
	void nobodyWaitsForLongWhileAnotherFileIsChecked() throws IOException {
		var place = new Semaphore(0, true);
		var check = new ContentCheck(place, Duration.ofMillis(1));
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> check.typeOf(file(SampleFiles.pdf("a"))))
			.returns(Refusal.Kind.BUSY, Refusal::kind).returns("refusal.attachment.busy", Refusal::key);
		assertThat(check.typeOf(file(SampleFiles.png()))).as("what needs no reading").isEqualTo(FileType.PNG);
		place.release();
		assertThat(check.typeOf(file(SampleFiles.pdf("a")))).isEqualTo(FileType.PDF);
		assertThat(place.availablePermits()).isOne();
	}

	private static Arguments refused(String name, byte[] content, String reason) {
		return Arguments.of(Named.of(name, content), reason);
	}

	private Path file(byte[] content) throws IOException {
		return Files.write(directory.resolve("file"), content);
	}
}
