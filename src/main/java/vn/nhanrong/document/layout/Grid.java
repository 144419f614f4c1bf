package vn.nhanrong.document.layout;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as wide as the text. Its heading row stands on each of its pages, with a row below it at least; rows of more
 * than a few lines may be parted.
 */
final class Grid implements Part {

	private static final float BORDER = 0.5f;
	private static final float SLACK = 0.5f;
	/** Between the text and the border above it, and below it. */
	private static final float PADDING = 3;
	/** Rows up to that many lines stay in one piece. */
	private static final int KEPT_LINES = 6;
	private static final int LEAST_LINES = 3;
	/** A heading row that takes more of a page than that is not repeated, and may be parted. */
	private static final float MOST_OF_PAGE = 0.3f;

	private final Pen pen;
	private final Columns columns;
	private final float size;
	private final float line;
	private final Row heading;
	private final List<Row> rows;

	Grid(Pen pen, Block.Table table) {
		this.pen = pen;
		var usual = new Columns(table, Rules.TABLE_SIZE);
		this.size = usual.fit() ? Rules.TABLE_SIZE : Rules.SMALL_TABLE_SIZE;
		this.columns = usual.fit() ? usual : new Columns(table, Rules.SMALL_TABLE_SIZE);
		this.line = size * Rules.SINGLE;
		var first = row(table.heading(), Face.BOLD);
		boolean repeated = height(first.lines()) <= Pen.roomOfPage() * MOST_OF_PAGE;
		var others = table.rows().stream().map(cells -> row(cells, Face.REGULAR));
		this.heading = repeated ? first : null;
		this.rows = (repeated ? others : Stream.concat(Stream.of(first), others)).toList();
	}

	private Row row(List<String> cells, Face face) {
		return new Row(face, IntStream.range(0, columns.count())
			.mapToObj(column -> Balanced.filled(cells.get(column), face, size, columns.room(column))).toList(), null);
	}

	@Override
	public float least(float after) {
		return Rules.BETWEEN_PARAGRAPHS + Passage.BELOW_LAST + headingHeight() + leastOf(rows.getFirst(), rows.size() == 1 ? after : 0);
	}

	@Override
	public void write(float after) {
		if (!pen.isAtTop()) {
			pen.down(Rules.BETWEEN_PARAGRAPHS + Passage.BELOW_LAST);
			if (pen.room() < headingHeight() + leastOf(rows.getFirst(), rows.size() == 1 ? after : 0)) {
				pen.newPage();
			}
		}
		boolean fresh = pen.isAtTop();
		var table = pen.part(Tag.Type.Table);
		pen.into(table, () -> rows(after, fresh));
	}

	private void rows(float after, boolean fresh) {
		if (heading != null) {
			draw(heading.tagged(pen));
		}
		for (int i = 0; i < rows.size(); i++) {
			write(rows.get(i).tagged(pen), i == rows.size() - 1 ? after : 0, fresh && i == 0);
		}
	}

	/** @param fresh whether it is the first on its page, so that no other page has more room for it */
	private void write(Row whole, float after, boolean fresh) {
		Row left = whole;
		boolean first = fresh;
		while (left != null) {
			int here = linesHere(left.lines(), after, first);
			if (here > 0) {
				draw(left.first(here));
				left = left.after(here);
			}
			if (left != null) {
				pen.newPage();
				repeatHeading();
				first = true;
			}
		}
	}

	private int linesHere(int left, float after, boolean fresh) {
		if (height(left) + after <= pen.room()) {
			return left;
		}
		int fitting = (int) ((pen.room() - 2 * PADDING) / line);
		if (left > KEPT_LINES && Math.min(fitting, left - 2) >= LEAST_LINES) {
			return Math.min(fitting, left - 2);
		}
		return fresh ? Math.clamp(fitting, 1, left) : 0;
	}

	private float leastOf(Row row, float after) {
		return SLACK + (row.lines() > KEPT_LINES ? height(LEAST_LINES) : height(row.lines()) + after);
	}

	private float headingHeight() {
		return heading == null ? 0 : height(heading.lines());
	}

	private float height(int lines) {
		return lines * line + 2 * PADDING;
	}

	/** It was read already. */
	private void repeatHeading() {
		if (heading != null) {
			draw(heading);
		}
	}

	private void draw(Row row) {
		float height = height(row.lines());
		float left = Rules.LEFT;
		for (int column = 0; column < columns.count(); column++) {
			pen.frame(left, pen.y() - height, columns.width(column), height, BORDER);
			left += columns.width(column);
		}
		left = Rules.LEFT;
		for (int column = 0; column < columns.count(); column++) {
			int at = column;
			float from = left;
			pen.into(row.tags() == null ? null : row.tags().get(column), () -> cell(row, at, from, height));
			left += columns.width(column);
		}
		pen.down(height);
	}

	private void cell(Row row, int column, float left, float height) {
		var lines = row.cells().get(column);
		boolean heading = row.face() == Face.BOLD;
		float above = heading ? (height - lines.size() * line) / 2 : PADDING;
		float baseline = pen.y() - above - (line - size) / 2 - size * (1 - Rules.DESCENT);
		for (int i = 0; i < lines.size(); i++) {
			String text = lines.get(i);
			float free = columns.room(column) - row.face().width(text, size);
			float indent = heading ? free / 2 : columns.ofNumbers(column) ? free : 0;
			pen.line(i < lines.size() - 1 ? text + " " : text, row.face(), size, left + Columns.PADDING + indent, baseline);
			baseline -= line;
		}
	}

	/**
	 * @param cells each by its lines
	 * @param tags of the cells in the document's structure; null where it is not part of that
	 */
	private record Row(Face face, List<List<String>> cells, List<Tag> tags) {

		int lines() {
			return Math.max(1, cells.stream().mapToInt(List::size).max().orElse(0));
		}

		/** As a new row of the table that is being written. */
		Row tagged(Pen pen) {
			var row = pen.part(Tag.Type.TR);
			var type = face == Face.BOLD ? Tag.Type.TH : Tag.Type.TD;
			return new Row(face, cells, cells.stream().map(cell -> row.part(type)).toList());
		}

		Row first(int count) {
			return new Row(face, cells.stream().map(cell -> cell.subList(0, Math.min(count, cell.size()))).toList(), tags);
		}

		/** Null if nothing is left. */
		Row after(int count) {
			return count >= lines() ? null
					: new Row(face, cells.stream().map(cell -> cell.subList(Math.min(count, cell.size()), cell.size())).toList(), tags);
		}
	}
}
