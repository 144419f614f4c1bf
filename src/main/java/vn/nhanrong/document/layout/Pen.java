package vn.nhanrong.document.layout;

import java.util.List;

import org.openpdf.text.Document;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfWriter;

/** Writes down the pages from top to bottom. */
final class Pen {

	private final Document document;
	private final PdfContentByte canvas;
	private float y = Rules.TOP;
	private int page = 1;

	Pen(Document document, PdfWriter writer) {
		this.document = document;
		this.canvas = writer.getDirectContent();
	}

	PdfContentByte canvas() {
		return canvas;
	}

	int page() {
		return page;
	}

	/** Where the next line's upper edge is. */
	float y() {
		return y;
	}

	void moveTo(float height) {
		y = height;
	}

	void down(float distance) {
		y -= distance;
	}

	/** How far down one may still write. */
	float room() {
		return y - Rules.BOTTOM;
	}

	static float roomOfPage() {
		return Rules.TOP - Rules.BOTTOM;
	}

	boolean isAtTop() {
		return y == Rules.TOP;
	}

	void newPage() {
		document.newPage();
		page++;
		y = Rules.TOP;
	}

	/** One line with its base line at this height. */
	void line(String text, Face face, float size, float left, float baseline) {
		canvas.beginText();
		canvas.setFontAndSize(face.base(), size);
		canvas.setTextMatrix(left, baseline);
		canvas.showText(face.shown(text));
		canvas.endText();
	}

	void centred(String text, Face face, float size, float centre, float baseline) {
		line(text, face, size, centre - face.width(text, size) / 2, baseline);
	}

	/** Lines one below the other, single spaced, the first one's upper edge at this height; returns the last base line. */
	float centred(List<String> lines, Face face, float size, float centre, float top) {
		float baseline = top - size * (1 - Rules.DESCENT);
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				baseline -= size * Rules.SINGLE;
			}
			centred(lines.get(i), face, size, centre, baseline);
		}
		return baseline;
	}

	void rule(float centre, float width, float height) {
		canvas.setLineWidth(Rules.RULE);
		canvas.moveTo(centre - width / 2, height);
		canvas.lineTo(centre + width / 2, height);
		canvas.stroke();
	}

	void box(float left, float bottom, float width, float height, float border) {
		canvas.setLineWidth(border);
		canvas.rectangle(left, bottom, width, height);
		canvas.stroke();
	}
}
