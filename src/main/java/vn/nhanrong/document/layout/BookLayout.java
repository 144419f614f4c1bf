package vn.nhanrong.document.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Writes a long table as PDF/A-3b: A4 across, its heading on each page. Pages are written as soon as they are full, so that the
 * length of the book does not matter.
 */
public final class BookLayout implements AutoCloseable {

	private static final float SIZE = 11;
	private static final float TITLE_SIZE = 14;
	private static final float BELOW_TITLE = 10;
	private static final float PADDING = 3.5f;
	private static final float BORDER = 0.5f;
	private static final float MARGIN = Rules.mm(15);
	private static final float BINDING = Rules.mm(20);
	private static final float PAGE_NUMBER = Rules.mm(8);
	/** So many rows are held at most. */
	private static final int ROWS = 50;

	private final Document document;
	private final PdfPTable table;
	private int rows;

	/**
	 * @param title of the file
	 * @param lines above the table: who keeps the book, what it is, and of when
	 * @param columns their headings
	 * @param shares how wide the columns are, in proportion
	 */
	public record Cover(String title, List<String> lines, List<String> columns, List<Float> shares) {

		public Cover {
			lines = List.copyOf(lines);
			columns = List.copyOf(columns);
			shares = List.copyOf(shares);
		}
	}

	public BookLayout(OutputStream out, Cover cover, Instant at) {
		this.document = new Document(new Rectangle(Rules.HEIGHT, Rules.WIDTH), MARGIN, MARGIN, BINDING, MARGIN);
		this.table = new PdfPTable(cover.columns().size());
		try {
			var writer = PdfWriter.getInstance(document, out);
			writer.setCloseStream(false);
			writer.setPageEvent(new PageNumbers());
			Archival.prepare(writer, cover.title(), cover.lines().getFirst(), at);
			document.addTitle(Face.REGULAR.shown(cover.title()));
			document.open();
			Archival.complete(writer);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		for (int i = 0; i < cover.lines().size(); i++) {
			title(cover.lines().get(i), i == 1 ? Face.BOLD : Face.REGULAR, i == cover.lines().size() - 1 ? BELOW_TITLE : 0);
		}
		begin(cover);
	}

	private void title(String text, Face face, float below) {
		var line = new Paragraph(TITLE_SIZE * Rules.SINGLE, face.chunk(text, TITLE_SIZE));
		line.setAlignment(Element.ALIGN_CENTER);
		line.setSpacingAfter(below);
		document.add(line);
	}

	private void begin(Cover cover) {
		float[] shares = new float[cover.shares().size()];
		for (int i = 0; i < shares.length; i++) {
			shares[i] = cover.shares().get(i);
		}
		table.setWidths(shares);
		table.setWidthPercentage(100);
		cover.columns().forEach(heading -> table.addCell(cell(heading, Face.BOLD, Element.ALIGN_CENTER)));
		table.setHeaderRows(1);
		table.setSplitLate(true);
		table.setComplete(false);
	}

	/** A row, a text for each column. */
	public void add(List<String> texts) {
		texts.forEach(text -> table.addCell(cell(text, Face.REGULAR, Element.ALIGN_LEFT)));
		rows++;
		if (rows % ROWS == 0) {
			document.add(table);
		}
	}

	private static PdfPCell cell(String text, Face face, int alignment) {
		var phrase = new Phrase(SIZE * Rules.SINGLE);
		String[] lines = text.split("\n", -1);
		for (int i = 0; i < lines.length; i++) {
			if (i > 0) {
				phrase.add("\n");
			}
			phrase.add(face.chunk(lines[i], SIZE));
		}
		var cell = new PdfPCell(phrase);
		cell.setHorizontalAlignment(alignment);
		cell.setPadding(PADDING);
		cell.setBorderWidth(BORDER);
		return cell;
	}

	/** Ends the file, with how many rows there were. The stream stays open. */
	@Override
	public void close() {
		table.setComplete(true);
		document.add(table);
		var line = new Paragraph(SIZE * Rules.SINGLE, Face.ITALIC.chunk("Sổ có %d số.".formatted(rows), SIZE));
		line.setSpacingBefore(BELOW_TITLE);
		document.add(line);
		document.close();
	}

	/** In the upper margin, from the second page on. */
	private static final class PageNumbers extends PdfPageEventHelper {

		@Override
		public void onEndPage(PdfWriter writer, Document document) {
			if (writer.getPageNumber() > 1) {
				PdfContentByte canvas = writer.getDirectContent();
				canvas.beginText();
				canvas.setFontAndSize(Face.REGULAR.base(), Rules.PAGE_NUMBER_SIZE);
				canvas.showTextAligned(Element.ALIGN_CENTER, String.valueOf(writer.getPageNumber()), document.getPageSize().getWidth() / 2,
						document.getPageSize().getHeight() - PAGE_NUMBER - Rules.PAGE_NUMBER_SIZE / 2, 0);
				canvas.endText();
			}
		}
	}
}
