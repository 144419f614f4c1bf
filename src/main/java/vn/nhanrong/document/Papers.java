package vn.nhanrong.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;

import vn.nhanrong.shared.pdf.StrangersPdf;

/** Makes PDF files that can be copied out of what may be anything: a copy has been made of each already. */
final class Papers {

	private static final float MARGIN = 36;
	/** What one picture may take when it is unpacked is this many times four bytes. */
	private static final long MOST_PIXELS = 40_000_000;

	private Papers() {
	}

	/** Null if it can't be read, asks for more than one file may take, or its author does not let it be copied. */
	static Path pdf(Path directory, String name, Bundle.Content content, InputStream stream) throws IOException {
		Path received = directory.resolve(name + ".received");
		Path made = directory.resolve(name + ".pdf");
		Files.copy(stream, received);
		try {
			boolean done = content == Bundle.Content.PDF ? copied(received, made) : pictured(received, made);
			return done ? made : null;
		} catch (IOException | RuntimeException | StackOverflowError unreadable) {
			return null;
		} finally {
			Files.delete(received);
		}
	}

	static int pages(Path pdf) throws IOException {
		try (var reader = new PdfReader(pdf.toString())) {
			return reader.getNumberOfPages();
		}
	}

	private static boolean copied(Path from, Path to) throws IOException {
		Path bounded = from.resolveSibling(from.getFileName() + ".bounded");
		try {
			try (var out = Files.newOutputStream(bounded)) {
				if (!StrangersPdf.rewrite(Files.readAllBytes(from), out)) {
					return false;
				}
			}
			copy(bounded, to);
			return true;
		} finally {
			Files.deleteIfExists(bounded);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (var reader = new PdfReader(from.toString()); var out = Files.newOutputStream(to)) {
			var document = new Document();
			var copy = new PdfCopy(document, out);
			document.open();
			for (int page = 1; page <= reader.getNumberOfPages(); page++) {
				unsign(reader.getPageN(page));
				copy.addPage(copy.getImportedPage(reader, page));
			}
			document.close();
		}
	}

	/** Signatures do not hold for a copy: what was seen of them stays as a picture. */
	private static void unsign(PdfDictionary page) {
		PdfArray marks = page.getAsArray(PdfName.ANNOTS);
		for (int i = 0; marks != null && i < marks.size(); i++) {
			PdfDictionary mark = marks.getAsDict(i);
			if (mark != null && PdfName.WIDGET.equals(mark.getAsName(PdfName.SUBTYPE))) {
				mark.put(PdfName.SUBTYPE, PdfName.STAMP);
				for (PdfName field : new PdfName[] {PdfName.FT, PdfName.V, PdfName.T, PdfName.PARENT, PdfName.LOCK, PdfName.SV}) {
					mark.remove(field);
				}
			}
		}
	}

	private static boolean pictured(Path from, Path to) throws IOException {
		if (pixels(from) > MOST_PIXELS) {
			return false;
		}
		try (var out = Files.newOutputStream(to)) {
			var image = Image.getInstance(from.toString());
			var size = image.getWidth() > image.getHeight() ? PageSize.A4.rotate() : PageSize.A4;
			image.scaleToFit(size.getWidth() - 2 * MARGIN, size.getHeight() - 2 * MARGIN);
			image.setAbsolutePosition((size.getWidth() - image.getScaledWidth()) / 2, (size.getHeight() - image.getScaledHeight()) / 2);
			var document = new Document(size);
			PdfWriter.getInstance(document, out);
			document.open();
			document.add(image);
			document.close();
			return true;
		} catch (DocumentException e) {
			return false;
		}
	}

	private static long pixels(Path picture) throws IOException {
		try (var input = ImageIO.createImageInputStream(picture.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
			if (!readers.hasNext()) {
				return Long.MAX_VALUE;
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(input, true, true);
				return (long) reader.getWidth(0) * reader.getHeight(0);
			} finally {
				reader.dispose();
			}
		}
	}
}
