package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of words.
 *
 * @param width with single spaces
 */
record Line(List<Word> words, float width) {

	/** As full as they can be. */
	static List<Line> of(List<Word> words, float size, float first, float others) {
		var lines = new ArrayList<Line>();
		var line = new ArrayList<Word>();
		float width = 0;
		float room = first;
		for (Word word : words) {
			float longer = width + (line.isEmpty() ? 0 : space(line.getLast(), size)) + word.width();
			if (!line.isEmpty() && longer > room) {
				lines.add(new Line(List.copyOf(line), width));
				line.clear();
				room = others;
				longer = word.width();
			}
			line.add(word);
			width = longer;
		}
		if (!line.isEmpty()) {
			lines.add(new Line(List.copyOf(line), width));
		}
		return lines;
	}

	/** As wide as that of the word before it. */
	private static float space(Word before, float size) {
		return before.face().width(' ', size);
	}

	int spaces() {
		return words.size() - 1 + words.stream().mapToInt(Word::ties).sum();
	}

	String text() {
		var text = new StringBuilder();
		for (Word word : words) {
			text.append(text.isEmpty() ? "" : " ").append(word.text());
		}
		return text.toString();
	}
}
