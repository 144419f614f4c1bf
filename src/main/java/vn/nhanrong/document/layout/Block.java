package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A part of the wording, told by how its lines look. */
sealed interface Block {

	/** @param text an article's number is set bold */
	record Paragraph(String text) implements Block {

		/** It only leads to what follows. */
		boolean announces() {
			return text.strip().endsWith(":");
		}
	}

	/** Begins with a Roman numeral and a full stop. */
	record Heading(String text) implements Block {
	}

	/** Cells by rows, all of the same length, one row at least. */
	record Table(List<String> heading, List<List<String>> rows) implements Block {

		public Table {
			heading = List.copyOf(heading);
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/** Ends the wording where that ends with a table. */
	record EndMark() implements Block {
	}

	String END = "./.";
	Pattern HEADING = Pattern.compile("^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\\.\\s+\\S.*", Pattern.DOTALL);
	String BAR = "|";
	/** With more columns than that, none is wide enough to be read. */
	int MOST_COLUMNS = 10;

	/** The parts of the wording, with the mark that ends it as in the decree's forms. */
	static List<Block> of(List<String> lines) {
		return of(lines, true);
	}

	/** @param marked whether a mark ends the wording */
	static List<Block> of(List<String> lines, boolean marked) {
		var blocks = new ArrayList<Block>();
		int next = 0;
		while (next < lines.size()) {
			int end = next;
			while (end < lines.size() && isRow(lines.get(end))) {
				end++;
			}
			var table = table(lines.subList(next, end));
			if (table != null) {
				blocks.add(table);
				next = end;
			} else {
				// What looks like a table and is none remains text, all of it.
				for (end = Math.max(end, next + 1); next < end; next++) {
					boolean last = marked && next == lines.size() - 1;
					blocks.add(text(last ? ended(lines.get(next)) : lines.get(next)));
				}
			}
		}
		if (marked && !blocks.isEmpty() && blocks.getLast() instanceof Table) {
			blocks.add(new EndMark());
		}
		return blocks;
	}

	private static Block text(String line) {
		return HEADING.matcher(line).matches() ? new Heading(line) : new Paragraph(line);
	}

	private static boolean isRow(String line) {
		String bare = line.strip();
		return bare.length() > 1 && bare.startsWith(BAR) && bare.endsWith(BAR);
	}

	/** A row that has fewer cells than others ends with empty ones; null if it is no table. */
	private static Table table(List<String> lines) {
		var rows = lines.stream().map(Block::cells).toList();
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		if (rows.size() < 2 || columns < 2 || columns > MOST_COLUMNS) {
			return null;
		}
		var filled = rows.stream()
			.map(row -> Stream.concat(row.stream(), Stream.generate(() -> "")).limit(columns).toList()).toList();
		return new Table(filled.getFirst(), filled.subList(1, filled.size()));
	}

	private static List<String> cells(String line) {
		String bare = line.strip();
		return Stream.of(bare.substring(1, bare.length() - 1).split("\\|", -1)).map(String::strip).toList();
	}

	private static String ended(String text) {
		String bare = text.strip();
		if (bare.endsWith(END)) {
			return bare;
		}
		return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) + END : bare + END;
	}
}
