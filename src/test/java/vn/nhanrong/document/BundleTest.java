package vn.nhanrong.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.pdf.PdfWriter;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.pdf.Bombs;

class BundleTest {

	private static final List<String> NOTES = List.of("Bản gốc đã ký nằm trong tệp ZIP.");

	@TempDir
	private Path directory;

	@Test
	void everyPaperHasItsPagesItsLineInTheIndexAndItsBookmark() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var bundle = bundle()) {
			bundle.add("Quyết định 05/QĐ-UBND – Về việc công nhận", Bundle.Content.PDF, pdf("Mot", 2));
			bundle.add("biên bản.docx", Bundle.Content.OTHER, new ByteArrayInputStream(new byte[10]));
			bundle.add("ảnh.png", Bundle.Content.IMAGE, picture());
			bundle.add("hỏng.pdf", Bundle.Content.PDF, new ByteArrayInputStream("%PDF-1.7 hỏng".getBytes(StandardCharsets.UTF_8)));
			bundle.add("bom.pdf", Bundle.Content.PDF, new ByteArrayInputStream(Bombs.inObjects("/Filter/FlateDecode",
					Bombs.deflated(Bombs.objects(" ", 17 << 20), 0x78, 0x9C))));
			bundle.add("hỏng.png", Bundle.Content.IMAGE, new ByteArrayInputStream(new byte[] {1, 2, 3}));
			bundle.add("Thông báo 01/TB-UBND", Bundle.Content.PDF, pdf("Hai", 1));
			bundle.write(out);
		}
		try (var read = Loader.loadPDF(out.toByteArray())) {
			assertThat(read.getNumberOfPages()).isEqualTo(5);
			assertThat(text(read, 1)).contains("HỒ SƠ MÔ HÌNH", "Camera giám sát", "Bản gốc đã ký nằm trong tệp ZIP.",
					"Quyết định 05/QĐ-UBND", "chỉ có ở ZIP");
			assertThat(text(read, 1).lines().filter(line -> line.contains("chỉ có"))).hasSize(4);
			assertThat(text(read, 2)).contains("Mot trang 1");
			assertThat(text(read, 5)).contains("Hai trang 1");
			assertThat(bookmarks(read)).containsExactly("Mục lục 1", "Quyết định 05/QĐ-UBND – Về việc công nhận 2", "ảnh.png 4",
					"Thông báo 01/TB-UBND 5");
			assertThat(text(read, 1)).containsPattern("Thông báo 01/TB-UBND\\s+5");
		}
		assertThat(qpdf(out.toByteArray())).contains("No syntax or stream encoding errors");
		Files.createDirectories(Path.of("target/look"));
		Files.write(Path.of("target/look/bundle.pdf"), out.toByteArray());
	}

	@Test
	void fiveHundredPagesAreWrittenWithoutBeingHeldTogether() throws Exception {
		var out = new ByteArrayOutputStream();
		try (var bundle = bundle()) {
			for (int i = 0; i < 10; i++) {
				bundle.add("Báo cáo " + i, Bundle.Content.PDF, pdf("Phan " + i, 50));
			}
			bundle.write(out);
		}
		try (var read = Loader.loadPDF(out.toByteArray())) {
			assertThat(read.getNumberOfPages()).isEqualTo(501);
			assertThat(bookmarks(read)).hasSize(11).endsWith("Báo cáo 9 452");
			assertThat(text(read, 501)).contains("Phan 9 trang 50");
		}
	}

	@Test
	void whatIsTooLongForOneFileIsRefusedBeforeAnythingIsWritten() throws Exception {
		try (var bundle = bundle()) {
			byte[] whole = pdf("Dai", 1001).readAllBytes();
			bundle.add("1", Bundle.Content.PDF, new ByteArrayInputStream(whole));
			bundle.add("2", Bundle.Content.PDF, new ByteArrayInputStream(whole));
			assertThatExceptionOfType(Refusal.class)
				.isThrownBy(() -> bundle.add("3", Bundle.Content.PDF, new ByteArrayInputStream(whole)))
				.returns("refusal.document.bundleTooLong", Refusal::key);
		}
	}

	private static Bundle bundle() throws IOException {
		return new Bundle("HỒ SƠ MÔ HÌNH", List.of("Camera giám sát", "MH-0001"), NOTES);
	}

	private static ByteArrayInputStream pdf(String text, int pages) {
		var bytes = new ByteArrayOutputStream();
		var document = new Document();
		PdfWriter.getInstance(document, bytes);
		document.open();
		for (int page = 1; page <= pages; page++) {
			document.newPage();
			document.add(new Paragraph(text + " trang " + page));
		}
		document.close();
		return new ByteArrayInputStream(bytes.toByteArray());
	}

	private static ByteArrayInputStream picture() throws IOException {
		var bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return new ByteArrayInputStream(bytes.toByteArray());
	}

	private static String text(PDDocument document, int page) throws IOException {
		var stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		return stripper.getText(document);
	}

	private static List<String> bookmarks(PDDocument document) throws IOException {
		var found = new ArrayList<String>();
		for (var item : document.getDocumentCatalog().getDocumentOutline().children()) {
			found.add(item.getTitle() + " " + (document.getPages().indexOf(item.findDestinationPage(document)) + 1));
		}
		return found;
	}

	private String qpdf(byte[] pdf) throws IOException {
		Path file = Files.write(directory.resolve("a.pdf"), pdf);
		var process = new ProcessBuilder("qpdf", "--check", file.toString()).redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}
}
