package vn.nhanrong.document.layout;

import java.util.List;

/**
 * A paragraph. No page begins or ends with a single line of a longer one; one that has to leave room below it brings at
 * least two of its lines to the page where that room is.
 */
final class Passage implements Part {

	/** Lines sit on their base lines: the last one's lower strokes need room. */
	static final float BELOW_LAST = Rules.BODY_SIZE * Rules.DESCENT;
	/** Fewer lines can't be parted into two and two. */
	private static final int LEAST_TO_PART = 4;

	private final Pen pen;
	private final float leading;
	private final Tag.Type type;
	private final List<Line> lines;
	private final boolean atTheRight;

	private Passage(Pen pen, float leading, Tag.Type type, List<Line> lines, boolean atTheRight) {
		this.pen = pen;
		this.leading = leading;
		this.type = type;
		this.lines = lines;
		this.atTheRight = atTheRight;
	}

	/** @param words none of them wider than a first line */
	static Passage justified(Pen pen, float leading, Tag.Type type, List<Word> words) {
		return new Passage(pen, leading, type, Line.of(words, Rules.BODY_SIZE, FIRST_WIDTH, Rules.TEXT_WIDTH), false);
	}

	static Passage atTheRight(Pen pen, float leading, List<Word> words) {
		return new Passage(pen, leading, Tag.Type.P, Line.of(words, Rules.BODY_SIZE, Rules.TEXT_WIDTH, Rules.TEXT_WIDTH), true);
	}

	static final float FIRST_WIDTH = Rules.TEXT_WIDTH - Rules.FIRST_LINE;

	@Override
	public float least(float after) {
		float room = Rules.BETWEEN_PARAGRAPHS + BELOW_LAST;
		return lines.size() < LEAST_TO_PART ? room + lines.size() * leading + after : room + 2 * leading;
	}

	@Override
	public void write(float after) {
		int next = 0;
		if (!pen.isAtTop()) {
			pen.down(Rules.BETWEEN_PARAGRAPHS);
		}
		var tag = pen.part(type);
		while (next < lines.size()) {
			int end = next + linesHere(lines.size() - next, after);
			int from = next;
			pen.into(tag, () -> write(from, end));
			next = end;
			if (next < lines.size()) {
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

	private void write(int from, int end) {
		for (int i = from; i < end; i++) {
			pen.down(leading);
			write(i);
		}
	}

	/** All lines but the last one are as wide as the text. */
	private void write(int index) {
		var line = lines.get(index);
		if (atTheRight) {
			pen.line(line, Rules.BODY_SIZE, Rules.RIGHT - line.width(), pen.y(), 0);
			return;
		}
		float indent = index == 0 ? Rules.FIRST_LINE : 0;
		boolean last = index == lines.size() - 1;
		pen.line(line, Rules.BODY_SIZE, Rules.LEFT + indent, pen.y(), last ? 0 : Rules.TEXT_WIDTH - indent);
	}
}
