package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a centred text into as few lines as it needs, of about the same length, as a careful clerk does. */
final class Balanced {

	private Balanced() {
	}

	static List<String> lines(String text, Face face, float size, float widest) {
		var words = words(face.shown(text), face, size, widest);
		var greedy = fill(words, face, size, widest);
		if (greedy.size() < 2) {
			return greedy;
		}
		List<String> best = greedy;
		for (float width = widest; width > widest / 4; width -= 2) {
			var narrower = fill(words, face, size, width);
			if (narrower.size() > greedy.size() || longest(narrower, face, size) > width) {
				break;
			}
			best = narrower;
		}
		return best;
	}

	/** Each line as full as it can be. */
	static List<String> filled(String text, Face face, float size, float width) {
		return fill(words(face.shown(text), face, size, width), face, size, width);
	}

	static float longest(List<String> lines, Face face, float size) {
		return lines.stream().map(line -> face.width(line, size)).max(Float::compare).orElse(0f);
	}

	private static List<String> fill(List<String> words, Face face, float size, float width) {
		var lines = new ArrayList<String>();
		String line = "";
		for (String word : words) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && face.width(longer, size) > width) {
				lines.add(line);
				line = word;
			} else {
				line = longer;
			}
		}
		if (!line.isEmpty()) {
			lines.add(line);
		}
		return lines;
	}

	/** "Quận 6" is one word: a number is not parted from what it numbers. What is wider than a line is cut. */
	private static List<String> words(String text, Face face, float size, float widest) {
		var words = new ArrayList<String>();
		for (String word : text.strip().split("\\s+")) {
			boolean number = word.matches("\\d+[.,;:)]?") && !words.isEmpty();
			if (number && face.width(words.getLast() + " " + word, size) <= widest) {
				words.set(words.size() - 1, words.getLast() + " " + word);
			} else {
				cut(word, face, size, widest, words);
			}
		}
		return words;
	}

	private static void cut(String word, Face face, float size, float widest, List<String> words) {
		String rest = word;
		while (face.width(rest, size) > widest && rest.length() > 1) {
			int end = 1;
			while (face.width(rest.substring(0, end + 1), size) <= widest) {
				end++;
			}
			words.add(rest.substring(0, end));
			rest = rest.substring(end);
		}
		if (!rest.isEmpty()) {
			words.add(rest);
		}
	}
}
