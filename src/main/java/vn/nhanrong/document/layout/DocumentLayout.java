package vn.nhanrong.document.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

/** Makes the file of a document. */
public final class DocumentLayout {

	private DocumentLayout() {
	}

	/**
	 * Takes some ten milliseconds for a decision; keeps nothing between two calls. Lines are set closer where that saves a
	 * page.
	 */
	public static LaidOut of(Sheet sheet) {
		var usual = of(sheet, Rules.BODY_LEADING);
		if (usual.pages() == 1) {
			return usual;
		}
		var tight = of(sheet, Rules.TIGHT_BODY_LEADING);
		return tight.pages() < usual.pages() ? tight : usual;
	}

	private static LaidOut of(Sheet sheet, float leading) {
		var bytes = new ByteArrayOutputStream();
		var document = new Document(new Rectangle(Rules.WIDTH, Rules.HEIGHT));
		try {
			var writer = PdfWriter.getInstance(document, bytes);
			writer.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
			writer.setPageEvent(new PageMarks(sheet));
			Archival.prepare(writer, sheet);
			document.addTitle(Face.REGULAR.shown(sheet.title()));
			document.open();
			Archival.complete(writer, sheet);
			var pen = new Pen(document, writer);
			var places = write(pen, sheet, leading);
			document.close();
			return new LaidOut(bytes.toByteArray(), pen.page(), places);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static SignaturePlaces write(Pen pen, Sheet sheet, float leading) {
		new Opening(pen, sheet).write();
		var flow = new Flow(pen, leading);
		if (sheet.authority() != null) {
			flow.centred(Opening.upper(sheet.authority()), 2);
		}
		for (int i = 0; i < sheet.grounds().size(); i++) {
			flow.ground(sheet.grounds().get(i) + (i == sheet.grounds().size() - 1 ? "." : ";"));
		}
		if (sheet.resolution() != null) {
			flow.centred(sheet.resolution(), 2);
		}
		var closing = new Closing(pen, sheet);
		flow.body(sheet.body(), closing.height());
		return closing.write();
	}
}
