package vn.nhanrong.document.layout;

import java.util.List;

/**
 * A line of a form that begins with a box: {@code ☒ } is ticked, {@code ☐ } is not. The box is drawn, as the faces have no
 * glyph for it. It stays on one page.
 */
final class Ticked implements Part {

	private static final String YES = "\u2612 ";
	private static final String NO = "\u2610 ";
	private static final float SIDE = Rules.mm(3.6f);
	private static final float INDENT = Rules.FIRST_LINE + SIDE + Rules.mm(2.4f);

	private final Pen pen;
	private final float leading;
	private final boolean ticked;
	private final List<Line> lines;

	Ticked(Pen pen, float leading, String text) {
		this.pen = pen;
		this.leading = leading;
		this.ticked = text.startsWith(YES);
		float width = Rules.TEXT_WIDTH - INDENT;
		this.lines = Line.of(Word.of(text.substring(YES.length()), Face.REGULAR, Rules.BODY_SIZE, width), Rules.BODY_SIZE, width, width);
	}

	static boolean fits(String text) {
		return text.startsWith(YES) || text.startsWith(NO);
	}

	@Override
	public float least(float after) {
		return Rules.BETWEEN_PARAGRAPHS + Passage.BELOW_LAST + lines.size() * leading + after;
	}

	@Override
	public void write(float after) {
		if (!pen.isAtTop() && pen.room() < least(after)) {
			pen.newPage();
		}
		if (!pen.isAtTop()) {
			pen.down(Rules.BETWEEN_PARAGRAPHS);
		}
		// Beside the paragraph and not in it: what has parts has no text of its own.
		pen.box(ticked, ticked ? "Được đánh dấu" : "Không được đánh dấu", Rules.LEFT + Rules.FIRST_LINE, pen.y() - leading, SIDE);
		pen.as(Tag.Type.P, () -> lines.forEach(line -> {
			pen.down(leading);
			pen.line(line, Rules.BODY_SIZE, Rules.LEFT + INDENT, pen.y(), 0);
		}));
	}
}
