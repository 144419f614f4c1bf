package vn.nhanrong.document.layout;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How wide the columns of a table are, and which are of numbers. Together they are as wide as the text. */
final class Columns {

	/** Readers of text take columns that are nearer than a letter's size for one: their lines would be mixed. */
	static final float PADDING = 6.6f;
	/** A little more than the padding, or what just fits would be broken. */
	private static final float SIDES = 2 * PADDING + 0.1f;
	/** Of a heading's length: with that much room it takes two lines. */
	private static final float HEADING_LINE = 0.75f;
	/** Headings that need more of the table than that are broken at every word, if that is needed. */
	private static final float HEADINGS_SHARE = 0.7f;
	private static final float ENOUGH = 0.01f;
	/** An amount or a range of amounts, of per cent as well. */
	private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d[\\d.,]*\\s*%?(\\s*[-–]\\s*\\d[\\d.,]*\\s*%?)?");
	private static final Pattern NOTHING = Pattern.compile("[-–—…]?");

	private final Block.Table table;
	private final float size;
	private final boolean[] numbers;
	private final float[] widths;
	private final boolean fit;

	/** @param size of the letters */
	Columns(Block.Table table, float size) {
		this.table = table;
		this.size = size;
		int count = table.heading().size();
		this.numbers = new boolean[count];
		float[] words = new float[count];
		float[] least = new float[count];
		float[] most = new float[count];
		float[] usual = new float[count];
		for (int column = 0; column < count; column++) {
			numbers[column] = isOfNumbers(column);
			words[column] = Math.max(words(Stream.of(table.heading().get(column)), Face.BOLD), words(cells(column), Face.REGULAR));
			least[column] = Math.max(words[column], heading(column));
			most[column] = Math.max(least[column], widths(column).max(Float::compare).orElse(0f));
			usual[column] = widths(column).reduce(0f, Float::sum) / table.rows().size();
		}
		this.fit = sum(words) <= Rules.TEXT_WIDTH;
		this.widths = fit ? shared(sum(least) <= Rules.TEXT_WIDTH * HEADINGS_SHARE ? least : words, most, usual) : cut(words);
	}

	int count() {
		return widths.length;
	}

	float width(int column) {
		return widths[column];
	}

	float room(int column) {
		return widths[column] - 2 * PADDING;
	}

	boolean ofNumbers(int column) {
		return numbers[column];
	}

	/** Whether no word has to be cut. */
	boolean fit() {
		return fit;
	}

	private boolean isOfNumbers(int column) {
		var cells = cells(column).filter(cell -> !NOTHING.matcher(cell).matches()).toList();
		return !cells.isEmpty() && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
	}

	private Stream<String> cells(int column) {
		return table.rows().stream().map(row -> row.get(column));
	}

	/** In two lines, if it is not one word; 0 for one that is too long for that. */
	private float heading(int column) {
		String text = table.heading().get(column);
		float whole = Face.BOLD.width(text, size);
		if (whole > Rules.TEXT_WIDTH) {
			return 0;
		}
		float widest = Math.max(whole * HEADING_LINE, words(Stream.of(text), Face.BOLD));
		return SIDES + Balanced.longest(Balanced.lines(text, Face.BOLD, size, widest), Face.BOLD, size);
	}

	/** Of its cells, if none of them is broken. */
	private Stream<Float> widths(int column) {
		return cells(column).map(cell -> SIDES + Face.REGULAR.width(cell, size));
	}

	/** What can't be broken: words, and numbers with their signs. */
	private float words(Stream<String> cells, Face face) {
		return cells.flatMap(cell -> NUMBER.matcher(cell).matches() ? Stream.of(cell) : Stream.of(cell.split("\\s+")))
			.map(word -> SIDES + face.width(word, size)).max(Float::compare).orElse(0f);
	}

	/**
	 * Each has what it can't do without. Of the rest those get more that usually have more to say, though not in proportion
	 * to it, or a long text would squeeze the others; none gets more than it needs until all have that.
	 */
	private static float[] shared(float[] least, float[] most, float[] usual) {
		float[] widths = least.clone();
		float rest = Rules.TEXT_WIDTH - sum(widths);
		double wants = wants(widths, most, usual);
		while (rest > ENOUGH && wants > 0) {
			for (int i = 0; i < widths.length; i++) {
				float share = most[i] - widths[i] > ENOUGH ? (float) (rest * Math.sqrt(usual[i]) / wants) : 0;
				widths[i] += Math.min(share, most[i] - widths[i]);
			}
			rest = Rules.TEXT_WIDTH - sum(widths);
			wants = wants(widths, most, usual);
		}
		float stretch = Rules.TEXT_WIDTH / sum(widths);
		for (int i = 0; i < widths.length; i++) {
			widths[i] *= stretch;
		}
		return widths;
	}

	private static double wants(float[] widths, float[] most, float[] usual) {
		return IntStream.range(0, widths.length).filter(i -> most[i] - widths[i] > ENOUGH).mapToDouble(i -> Math.sqrt(usual[i])).sum();
	}

	/** Words are longer than the page is wide: the widest columns give way, and their words are cut. */
	private static float[] cut(float[] least) {
		float widest = Rules.TEXT_WIDTH;
		while (sum(atMost(least, widest)) > Rules.TEXT_WIDTH) {
			widest -= 1;
		}
		return atMost(least, widest);
	}

	private static float[] atMost(float[] widths, float widest) {
		float[] narrower = widths.clone();
		for (int i = 0; i < narrower.length; i++) {
			narrower[i] = Math.min(narrower[i], widest);
		}
		return narrower;
	}

	private static float sum(float[] widths) {
		float sum = 0;
		for (float width : widths) {
			sum += width;
		}
		return sum;
	}
}
