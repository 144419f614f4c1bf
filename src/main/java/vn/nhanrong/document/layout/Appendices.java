package vn.nhanrong.document.layout;

import java.util.List;

import vn.nhanrong.document.layout.Sheet.Appendix;

/** What goes with the document, each on pages of its own that are numbered anew. */
final class Appendices {

	private static final float SIZE = Rules.BODY_SIZE;
	private static final float LINE = SIZE * Rules.SINGLE;
	private static final float WIDTH = Rules.mm(140);

	private final Pen pen;
	private final Sheet sheet;
	private final Style style;
	private final float leading;

	Appendices(Pen pen, Sheet sheet, Style style, float leading) {
		this.pen = pen;
		this.sheet = sheet;
		this.style = style;
		this.leading = leading;
	}

	void write() {
		var all = sheet.appendices();
		for (int i = 0; i < all.size(); i++) {
			String name = all.size() == 1 ? "Phụ lục" : "Phụ lục " + style.ordinal(i + 1);
			var appendix = all.get(i);
			pen.firstPage();
			pen.as(Tag.Type.Sect, () -> write(name, appendix));
		}
	}

	private void write(String name, Appendix appendix) {
		pen.as(Tag.Type.H2, () -> {
			centred(List.of(name + " "), Face.BOLD);
			centred(Balanced.lines(Opening.upper(appendix.title()), Face.BOLD, SIZE, WIDTH), Face.BOLD);
		});
		var lines = Balanced.lines(guidance(), Face.ITALIC, SIZE, WIDTH);
		pen.as(Tag.Type.P, () -> centred(lines, Face.ITALIC));
		pen.rule(Rules.CENTRE, Face.ITALIC.width(lines.getLast(), SIZE) * Rules.SHORT_RULE, pen.y() - 3);
		pen.down(Rules.BODY_LEADING / 2);
		new Flow(pen, leading, style, Tag.Type.H3).body(appendix.body(), 0);
	}

	/** In an electronic document nothing is filled in here: it is in the same file. */
	private String guidance() {
		return "(Kèm theo " + sheet.typeName() + " số " + sheet.head().family().symbol("…", sheet.notation()) + " " + Opening.written(null)
				+ " của " + sheet.head().agency() + ")";
	}

	private void centred(List<String> lines, Face face) {
		for (int i = 0; i < lines.size(); i++) {
			if (pen.room() < 3 * LINE) {
				pen.newPage();
			}
			float left = Rules.CENTRE - face.width(lines.get(i).strip(), SIZE) / 2;
			pen.line(i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i), face, SIZE, left, pen.y() - SIZE * (1 - Rules.DESCENT));
			pen.down(LINE);
		}
	}
}
