package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * What no line is broken within.
 *
 * @param text as it is shown, with {@link Face#TIE} where words stay together
 */
record Word(String text, Face face, float width) {

	static Word of(String text, Face face, float size) {
		return new Word(text, face, face.width(text, size));
	}

	/** Of a text, none of them wider than that. */
	static List<Word> of(String text, Face face, float size, float widest) {
		var words = new ArrayList<Word>();
		for (String word : Ties.words(face.shown(text))) {
			of(word, face, size).fitting(size, widest, words);
		}
		return words;
	}

	/** What is wider than a line is parted where it was tied, or else cut. */
	private void fitting(float size, float widest, List<Word> into) {
		if (width <= widest) {
			into.add(this);
		} else if (text.indexOf(Face.TIE) >= 0) {
			for (String part : text.split(String.valueOf(Face.TIE))) {
				of(part, face, size).fitting(size, widest, into);
			}
		} else {
			cut(size, widest, into);
		}
	}

	private void cut(float size, float widest, List<Word> into) {
		int from = 0;
		float sum = 0;
		for (int i = 0; i < text.length(); i++) {
			float letter = face.width(text.charAt(i), size);
			boolean mark = Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK;
			if (i > from && sum + letter > widest && !mark) {
				into.add(of(text.substring(from, i), face, size));
				from = i;
				sum = 0;
			}
			sum += letter;
		}
		into.add(of(text.substring(from), face, size));
	}

	int ties() {
		int ties = 0;
		for (int i = text.indexOf(Face.TIE); i >= 0; i = text.indexOf(Face.TIE, i + 1)) {
			ties++;
		}
		return ties;
	}
}
