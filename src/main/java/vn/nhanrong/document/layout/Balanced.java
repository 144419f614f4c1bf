package vn.nhanrong.document.layout;

import java.util.List;

/** Breaks a centred text into as few lines as it needs, of about the same length, as a careful clerk does. */
final class Balanced {

	private Balanced() {
	}

	static List<String> lines(String text, Face face, float size, float widest) {
		var words = Word.of(text, face, size, widest);
		var greedy = Line.of(words, size, widest, widest);
		if (greedy.size() < 2) {
			return texts(greedy);
		}
		List<Line> best = greedy;
		for (float width = widest; width > widest / 4; width -= 2) {
			var narrower = Line.of(words, size, width, width);
			if (narrower.size() > greedy.size() || widest(narrower) > width) {
				break;
			}
			best = narrower;
		}
		return texts(best);
	}

	/** Each line as full as it can be. */
	static List<String> filled(String text, Face face, float size, float width) {
		return texts(Line.of(Word.of(text, face, size, width), size, width, width));
	}

	static float longest(List<String> lines, Face face, float size) {
		return lines.stream().map(line -> face.width(line, size)).max(Float::compare).orElse(0f);
	}

	private static float widest(List<Line> lines) {
		return lines.stream().map(Line::width).max(Float::compare).orElse(0f);
	}

	private static List<String> texts(List<Line> lines) {
		return lines.stream().map(Line::text).toList();
	}
}
