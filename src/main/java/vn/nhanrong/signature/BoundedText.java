package vn.nhanrong.signature;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the words of a PDF that a stranger made. A small file may draw the same thing times without number: whoever does
 * gets no answer.
 */
public class BoundedText extends PDFTextStripper {

	/** Of drawing; a page of a book takes a few thousand. */
	private static final int MOST_STEPS = 1_000_000;

	private static final int MOST_LETTERS = 500_000;

	private int steps;
	private int letters;

	/** @throws IOException from {@code getText} where it takes too long */
	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		if (++steps > MOST_STEPS) {
			throw new IOException("it draws more than " + MOST_STEPS + " steps");
		}
		super.processOperator(operator, operands);
	}

	@Override
	protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
		if (++letters > MOST_LETTERS) {
			throw new IOException("it shows more than " + MOST_LETTERS + " letters");
		}
		super.showGlyph(place, font, code, displacement);
	}

	/** A broken operator is skipped; what goes on for too long is not. */
	@Override
	protected void operatorException(Operator operator, List<COSBase> operands, IOException failure) throws IOException {
		if (steps > MOST_STEPS || letters > MOST_LETTERS) {
			throw failure;
		}
		super.operatorException(operator, operands, failure);
	}
}
