package vn.nhanrong.document.layout;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfTextArray;
import org.openpdf.text.pdf.PdfWriter;

/** Writes one page into the file, with what stands in its margins and behind its text. */
final class PageWriter {

	private static final PdfName ARTIFACT = new PdfName("Artifact");
	private static final PdfName PAGINATION = new PdfName("Pagination");
	private static final float NUMBER_BASELINE = Rules.HEIGHT - Rules.mm(13);
	private static final float NOTE_BASELINE = Rules.mm(9);
	private static final String DRAFT = "DỰ THẢO";
	private static final float DRAFT_SIZE = 96;
	private static final float DRAFT_GRAY = 0.88f;
	private static final float DRAFT_ANGLE = 55;
	private static final float BOX = 0.9f;
	/** What is narrower than that is not worth a number in the file. */
	private static final float HARDLY = 0.001f;

	private final PdfContentByte canvas;
	private final Structure structure;
	private boolean marked;
	private Tag open;
	private boolean inText;
	private Face face;
	private float size;
	private float lineWidth = 1;

	PageWriter(PdfWriter writer, Structure structure) {
		this.canvas = writer.getDirectContent();
		this.structure = structure;
	}

	void write(Page page, Sheet sheet) {
		if (sheet.isDraft()) {
			watermark();
		}
		if (page.number() > 1) {
			margin(String.valueOf(page.number()), Face.REGULAR, Rules.PAGE_NUMBER_SIZE, NUMBER_BASELINE, "Header");
		}
		for (Ink.Mark mark : page.marks()) {
			enter(mark.tag());
			draw(mark.ink());
		}
		leave();
		if (sheet.note() != null) {
			margin(sheet.note(), Face.ITALIC, Rules.NOTE_SIZE, NOTE_BASELINE, "Footer");
		}
	}

	private void enter(Tag tag) {
		if (marked && open == tag) {
			return;
		}
		leave();
		if (tag == null) {
			canvas.beginMarkedContentSequence(ARTIFACT);
		} else {
			canvas.beginMarkedContentSequence(structure.element(tag));
		}
		marked = true;
		open = tag;
	}

	private void leave() {
		endText();
		if (marked) {
			canvas.endMarkedContentSequence();
		}
		marked = false;
	}

	private void endText() {
		if (inText) {
			canvas.endText();
		}
		inText = false;
	}

	private void draw(Ink ink) {
		switch (ink) {
			case Ink.Text text -> text(text);
			case Ink.Rule rule -> {
				stroke(Rules.RULE);
				canvas.moveTo(rule.left(), rule.height());
				canvas.lineTo(rule.right(), rule.height());
				canvas.stroke();
			}
			case Ink.Frame frame -> {
				stroke(frame.border());
				canvas.rectangle(frame.left(), frame.bottom(), frame.width(), frame.height());
				canvas.stroke();
			}
			case Ink.Box box -> box(box);
			case Ink.Code code -> {
				endText();
				structure.place(open, code.left(), code.bottom(), QrCode.SIDE, QrCode.SIDE);
				code.code().draw(canvas, code.left(), code.bottom());
			}
		}
	}

	private void box(Ink.Box box) {
		stroke(BOX);
		float right = box.left() + box.side();
		float top = box.bottom() + box.side();
		structure.place(open, box.left(), box.bottom(), box.side(), box.side());
		canvas.rectangle(box.left(), box.bottom(), box.side(), box.side());
		if (box.ticked()) {
			canvas.moveTo(box.left(), box.bottom());
			canvas.lineTo(right, top);
			canvas.moveTo(box.left(), top);
			canvas.lineTo(right, box.bottom());
		}
		canvas.stroke();
	}

	private void stroke(float width) {
		endText();
		if (width != lineWidth) {
			canvas.setLineWidth(width);
			lineWidth = width;
		}
	}

	private void text(Ink.Text text) {
		if (!inText) {
			canvas.beginText();
			inText = true;
		}
		if (text.face() != face || text.size() != size) {
			face = text.face();
			size = text.size();
			canvas.setFontAndSize(face.base(), size);
		}
		canvas.setTextMatrix(text.left(), text.baseline());
		String plain = text.text().replace(Face.TIE, ' ');
		if (text.stretch() < HARDLY) {
			canvas.showText(plain);
		} else {
			canvas.showText(stretched(plain, -text.stretch() * 1000 / size));
		}
	}

	private static PdfTextArray stretched(String text, float gap) {
		var array = new PdfTextArray();
		int from = 0;
		for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', from)) {
			array.add(text.substring(from, space + 1));
			from = space + 1;
			if (from < text.length()) {
				array.add(gap);
			}
		}
		if (from < text.length()) {
			array.add(text.substring(from));
		}
		return array;
	}

	private void margin(String text, Face style, float points, float baseline, String kind) {
		var artifact = new PdfDictionary();
		artifact.put(PdfName.TYPE, PAGINATION);
		artifact.put(PdfName.SUBTYPE, new PdfName(kind));
		canvas.beginMarkedContentSequence(ARTIFACT, artifact, true);
		marked = true;
		text(new Ink.Text(style.shown(text), style, points, Rules.CENTRE - style.width(text, points) / 2, baseline, 0));
		leave();
	}

	private void watermark() {
		var artifact = new PdfDictionary();
		artifact.put(PdfName.TYPE, PAGINATION);
		artifact.put(PdfName.SUBTYPE, new PdfName("Watermark"));
		canvas.beginMarkedContentSequence(ARTIFACT, artifact, true);
		canvas.saveState();
		canvas.setGrayFill(DRAFT_GRAY);
		canvas.beginText();
		canvas.setFontAndSize(Face.BOLD.base(), DRAFT_SIZE);
		canvas.showTextAligned(Element.ALIGN_CENTER, DRAFT, Rules.WIDTH / 2, Rules.HEIGHT / 2, DRAFT_ANGLE);
		canvas.endText();
		canvas.restoreState();
		canvas.endMarkedContentSequence();
	}
}
