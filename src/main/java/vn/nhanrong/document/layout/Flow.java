package vn.nhanrong.document.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfWriter;

/**
 * Justified paragraphs, over as many pages as they need. No page begins or ends with a single line of a longer
 * paragraph; the last paragraph leaves room for the closing and brings at least two of its lines to the closing's page.
 */
final class Flow {

	private static final Pattern ARTICLE = Pattern.compile("^(Điều \\d+\\.)(\\s.*|)$", Pattern.DOTALL);
	private static final float SLACK = 0.5f;
	/** Lines sit on their base lines: the last one's lower strokes need room. */
	private static final float BELOW_LAST = Rules.BODY_SIZE * Rules.DESCENT;
	private static final float ENDLESS = 1_000_000;

	private final Pen pen;
	private final float leading;

	Flow(Pen pen, float leading) {
		this.pen = pen;
		this.leading = leading;
	}

	/** @param linesAfter how many lines of what follows have to be on the same page */
	void centred(String text, int linesAfter) {
		pen.down(Rules.BETWEEN_PARAGRAPHS);
		if (pen.room() < leading * (1 + linesAfter) + Rules.BETWEEN_PARAGRAPHS + BELOW_LAST) {
			pen.newPage();
		}
		for (String line : Balanced.lines(text, Face.BOLD, Rules.BODY_SIZE, Rules.TEXT_WIDTH)) {
			pen.centred(line, Face.BOLD, Rules.BODY_SIZE, Rules.CENTRE, pen.y() - leading);
			pen.down(leading);
		}
		pen.down(Rules.BETWEEN_PARAGRAPHS / 2);
	}

	void ground(String text) {
		paragraph(new Phrase(Face.ITALIC.chunk(text, Rules.BODY_SIZE)), 0);
	}

	/** @param closing how much room has to be left below it; 0 for none */
	void body(String text, float closing) {
		Matcher article = ARTICLE.matcher(text);
		var phrase = new Phrase();
		if (article.matches()) {
			phrase.add(Face.BOLD.chunk(article.group(1), Rules.BODY_SIZE));
			phrase.add(Face.REGULAR.chunk(article.group(2), Rules.BODY_SIZE));
		} else {
			phrase.add(Face.REGULAR.chunk(text, Rules.BODY_SIZE));
		}
		paragraph(phrase, closing);
	}

	private void paragraph(Phrase phrase, float closing) {
		var column = column(phrase);
		int left = lines(phrase);
		if (!pen.isAtTop()) {
			pen.down(Rules.BETWEEN_PARAGRAPHS);
		}
		while (left > 0) {
			int here = linesHere(left, closing);
			if (here > 0) {
				write(column, here);
				left -= here;
			}
			if (left > 0) {
				pen.newPage();
			}
		}
	}

	private int linesHere(int left, float closing) {
		int fitting = (int) ((pen.room() - BELOW_LAST) / leading);
		boolean allFits = left * leading + BELOW_LAST + closing <= pen.room();
		if (allFits) {
			return left;
		}
		int kept = Math.min(left, 2);
		int here = Math.min(fitting, closing > 0 || fitting < left ? left - kept : left);
		if (here >= 2) {
			return here;
		}
		// A page of its own has room for it, or nothing has.
		return pen.isAtTop() ? Math.max(1, Math.min(fitting, left)) : 0;
	}

	private void write(ColumnText column, int lines) {
		float bottom = pen.y() - lines * leading - SLACK;
		column.setSimpleColumn(Rules.LEFT, bottom, Rules.RIGHT, pen.y());
		column.go();
		pen.down(lines * leading);
	}

	private int lines(Phrase phrase) {
		var measured = column(phrase);
		measured.setSimpleColumn(Rules.LEFT, -ENDLESS, Rules.RIGHT, 0);
		measured.go(true);
		return measured.getLinesWritten();
	}

	private ColumnText column(Phrase phrase) {
		var column = new ColumnText(pen.canvas());
		column.addText(phrase);
		column.setLeading(leading);
		column.setIndent(Rules.FIRST_LINE);
		column.setAlignment(Element.ALIGN_JUSTIFIED);
		column.setSpaceCharRatio(PdfWriter.NO_SPACE_CHAR_RATIO);
		return column;
	}
}
