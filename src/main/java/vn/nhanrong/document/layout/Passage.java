package vn.nhanrong.document.layout;

import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfWriter;

/**
 * A paragraph. No page begins or ends with a single line of a longer one; one that has to leave room below it brings at
 * least two of its lines to the page where that room is.
 */
final class Passage implements Part {

	/** Lines sit on their base lines: the last one's lower strokes need room. */
	static final float BELOW_LAST = Rules.BODY_SIZE * Rules.DESCENT;
	private static final float SLACK = 0.5f;
	private static final float ENDLESS = 1_000_000;
	/** Fewer lines can't be parted into two and two. */
	private static final int LEAST_TO_PART = 4;

	private final Pen pen;
	private final float leading;
	private final Phrase phrase;
	private final int alignment;
	private final int lines;

	private Passage(Pen pen, float leading, Phrase phrase, int alignment) {
		this.pen = pen;
		this.leading = leading;
		this.phrase = phrase;
		this.alignment = alignment;
		this.lines = count();
	}

	static Passage justified(Pen pen, float leading, Phrase phrase) {
		return new Passage(pen, leading, phrase, Element.ALIGN_JUSTIFIED);
	}

	static Passage atTheRight(Pen pen, float leading, Phrase phrase) {
		return new Passage(pen, leading, phrase, Element.ALIGN_RIGHT);
	}

	@Override
	public float least(float after) {
		float room = Rules.BETWEEN_PARAGRAPHS + BELOW_LAST;
		return lines < LEAST_TO_PART ? room + lines * leading + after : room + 2 * leading;
	}

	@Override
	public void write(float after) {
		var column = column();
		int left = lines;
		if (!pen.isAtTop()) {
			pen.down(Rules.BETWEEN_PARAGRAPHS);
		}
		while (left > 0) {
			int here = linesHere(left, after);
			if (here > 0) {
				write(column, here, left);
				left -= here;
			}
			if (left > 0) {
				pen.newPage();
			}
		}
	}

	private int linesHere(int left, float after) {
		int fitting = (int) ((pen.room() - BELOW_LAST) / leading);
		boolean allFits = left * leading + BELOW_LAST + after <= pen.room();
		if (allFits) {
			return left;
		}
		int kept = Math.min(left, 2);
		int here = Math.min(fitting, after > 0 || fitting < left ? left - kept : left);
		if (here >= 2) {
			return here;
		}
		// A page of its own has room for it, or nothing has.
		return pen.isAtTop() ? Math.max(1, Math.min(fitting, left)) : 0;
	}

	/** The last line is set by itself: it would take over the wide spaces of the justified one above it. */
	private void write(ColumnText column, int here, int left) {
		if (here == left && here > 1) {
			write(column, here - 1);
			write(column, 1);
		} else {
			write(column, here);
		}
	}

	private void write(ColumnText column, int count) {
		float bottom = pen.y() - count * leading - SLACK;
		column.setSimpleColumn(Rules.LEFT, bottom, Rules.RIGHT, pen.y());
		column.go();
		pen.down(count * leading);
	}

	private int count() {
		var measured = column();
		measured.setSimpleColumn(Rules.LEFT, -ENDLESS, Rules.RIGHT, 0);
		measured.go(true);
		return measured.getLinesWritten();
	}

	private ColumnText column() {
		var column = new ColumnText(pen.canvas());
		column.addText(phrase);
		column.setLeading(leading);
		column.setIndent(alignment == Element.ALIGN_RIGHT ? 0 : Rules.FIRST_LINE);
		column.setAlignment(alignment);
		column.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
		return column;
	}
}
