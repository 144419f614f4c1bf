package vn.nhanrong.document.layout;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** What stands in the margins and behind the text: page numbers from the second on, the note, a draft's watermark. */
final class PageMarks extends PdfPageEventHelper {

	private static final float NUMBER_BASELINE = Rules.HEIGHT - Rules.mm(13);
	private static final float NOTE_BASELINE = Rules.mm(9);
	private static final String DRAFT = "DỰ THẢO";
	private static final float DRAFT_SIZE = 96;
	private static final float DRAFT_GRAY = 0.88f;
	private static final float DRAFT_ANGLE = 55;

	private final Sheet sheet;

	PageMarks(Sheet sheet) {
		this.sheet = sheet;
	}

	@Override
	public void onEndPage(PdfWriter writer, Document document) {
		if (sheet.isDraft()) {
			watermark(writer.getDirectContentUnder());
		}
		var canvas = writer.getDirectContent();
		if (writer.getPageNumber() > 1) {
			centred(canvas, String.valueOf(writer.getPageNumber()), Face.REGULAR, Rules.PAGE_NUMBER_SIZE, NUMBER_BASELINE);
		}
		if (sheet.note() != null) {
			centred(canvas, sheet.note(), Face.ITALIC, Rules.NOTE_SIZE, NOTE_BASELINE);
		}
	}

	private static void centred(PdfContentByte canvas, String text, Face face, float size, float baseline) {
		canvas.beginText();
		canvas.setFontAndSize(face.base(), size);
		canvas.setTextMatrix(Rules.CENTRE - face.width(text, size) / 2, baseline);
		canvas.showText(face.shown(text));
		canvas.endText();
	}

	private static void watermark(PdfContentByte under) {
		under.saveState();
		under.setGrayFill(DRAFT_GRAY);
		under.beginText();
		under.setFontAndSize(Face.BOLD.base(), DRAFT_SIZE);
		under.showTextAligned(Element.ALIGN_CENTER, DRAFT, Rules.WIDTH / 2, Rules.HEIGHT / 2, DRAFT_ANGLE);
		under.endText();
		under.restoreState();
	}
}
