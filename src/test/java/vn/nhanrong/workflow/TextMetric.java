package vn.nhanrong.workflow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * How much room a text takes in Arial, the font of the viewer in Tasklist and Cockpit (Liberation Sans has the same
 * widths). Computed from the font's table, so that it says the same on every machine.
 */
record TextMetric(double fontSize) {

	/** Names inside a shape. */
	static final TextMetric INSIDE = new TextMetric(12);
	/** Names beside events, gateways and flows. */
	static final TextMetric OUTSIDE = new TextMetric(11);

	private static final double LINE_HEIGHT = 1.2;

	/** Thousandths of the font size for the characters from space to tilde. */
	private static final int[] WIDTHS = { 278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
			556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
			611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278,
			278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556,
			333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584 };
	private static final int HORN = 100;
	private static final int ANY_OTHER = 722;

	double lineHeight() {
		return fontSize * LINE_HEIGHT;
	}

	double width(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD).chars().map(TextMetric::widthOf).sum() * fontSize / 1000;
	}

	/** As the viewer breaks it: at spaces, as many words on a line as fit. A word that is too long stays whole. */
	List<String> lines(String text, double width) {
		var lines = new ArrayList<String>();
		for (String paragraph : text.strip().split("\\R")) {
			var line = new StringBuilder();
			for (String word : paragraph.strip().split("\\s+")) {
				if (!line.isEmpty() && width(line + " " + word) > width) {
					lines.add(line.toString());
					line.setLength(0);
				}
				line.append(line.isEmpty() ? "" : " ").append(word);
			}
			lines.add(line.toString());
		}
		return lines;
	}

	private static int widthOf(int character) {
		if (character >= ' ' && character <= '~') {
			return WIDTHS[character - ' '];
		}
		if (character == '\u031B') {
			return HORN;
		}
		if (Character.getType(character) == Character.NON_SPACING_MARK) {
			return 0;
		}
		return switch (character) {
			case 'đ' -> 556;
			case 'Đ' -> 722;
			default -> ANY_OTHER;
		};
	}
}
