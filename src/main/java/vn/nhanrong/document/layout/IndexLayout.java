package vn.nhanrong.document.layout;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** The pages that go before a bundle of papers: what it is, and what is where in it. */
public final class IndexLayout {

	private static final float TITLE_SIZE = 16;
	private static final float SIZE = 12;
	private static final float GAP = 8;
	private static final float PADDING = 4;
	private static final float BORDER = 0.5f;
	private static final float[] SHARES = {8, 72, 20};

	private IndexLayout() {
	}

	/**
	 * @param lines below the title
	 * @param notes what the reader has to know of the bundle
	 * @param columns headings of the three columns
	 */
	public record Index(String title, List<String> lines, List<String> notes, List<String> columns, List<Row> rows) {

		public Index {
			lines = List.copyOf(lines);
			notes = List.copyOf(notes);
			columns = List.copyOf(columns);
			rows = List.copyOf(rows);
		}
	}

	/** @param page where it begins, or where else it is */
	public record Row(String name, String page) {
	}

	/** A PDF file. */
	public static byte[] of(Index index) {
		var bytes = new ByteArrayOutputStream();
		var document = new Document(new Rectangle(Rules.WIDTH, Rules.HEIGHT), Rules.LEFT, Rules.WIDTH - Rules.RIGHT, Rules.mm(20), Rules.BOTTOM);
		PdfWriter.getInstance(document, bytes);
		document.open();
		document.add(line(index.title(), Face.BOLD, TITLE_SIZE, Element.ALIGN_CENTER));
		index.lines().forEach(text -> document.add(line(text, Face.REGULAR, SIZE, Element.ALIGN_CENTER)));
		index.notes().forEach(text -> document.add(line(text, Face.ITALIC, SIZE, Element.ALIGN_LEFT)));
		document.add(table(index));
		document.close();
		return bytes.toByteArray();
	}

	private static Paragraph line(String text, Face face, float size, int alignment) {
		var line = new Paragraph(size * Rules.SINGLE, face.chunk(text, size));
		line.setAlignment(alignment);
		line.setSpacingAfter(GAP);
		return line;
	}

	private static PdfPTable table(Index index) {
		var table = new PdfPTable(SHARES);
		table.setWidthPercentage(100);
		index.columns().forEach(heading -> table.addCell(cell(heading, Face.BOLD, Element.ALIGN_CENTER)));
		table.setHeaderRows(1);
		for (int i = 0; i < index.rows().size(); i++) {
			table.addCell(cell(String.valueOf(i + 1), Face.REGULAR, Element.ALIGN_CENTER));
			table.addCell(cell(index.rows().get(i).name(), Face.REGULAR, Element.ALIGN_LEFT));
			table.addCell(cell(index.rows().get(i).page(), Face.REGULAR, Element.ALIGN_CENTER));
		}
		return table;
	}

	private static PdfPCell cell(String text, Face face, int alignment) {
		var cell = new PdfPCell(new Phrase(SIZE * Rules.SINGLE, face.chunk(text, SIZE)));
		cell.setHorizontalAlignment(alignment);
		cell.setPadding(PADDING);
		cell.setBorderWidth(BORDER);
		return cell;
	}
}
