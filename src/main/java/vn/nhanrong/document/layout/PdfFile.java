package vn.nhanrong.document.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;

/** Writes pages into a file. */
final class PdfFile {

	private static final int USUAL_SIZE = 100_000;

	private PdfFile() {
	}

	static byte[] of(Sheet sheet, Pen pen) {
		var bytes = new ByteArrayOutputStream(USUAL_SIZE);
		var document = new Document(new Rectangle(Rules.WIDTH, Rules.HEIGHT));
		try {
			var writer = PdfWriter.getInstance(document, bytes);
			writer.setTagged();
			writer.setTabs(PdfName.S);
			Archival.prepare(writer, sheet);
			document.addTitle(Face.REGULAR.shown(sheet.title()));
			document.open();
			Archival.complete(writer, sheet);
			var structure = new Structure(writer, pen.structure());
			var fields = new SignatureFields(writer, structure, pen.fields());
			for (int i = 0; i < pen.pages().size(); i++) {
				if (i > 0) {
					document.newPage();
				}
				new PageWriter(writer, structure).write(pen.pages().get(i), sheet);
				fields.add(i + 1);
			}
			document.close();
			return bytes.toByteArray();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
