package vn.nhanrong.document.layout;

import java.util.ArrayList;
import java.util.List;

import vn.nhanrong.document.layout.SignaturePlaces.Box;

/** Writes down the pages from top to bottom, and the structure of what it writes. */
final class Pen {

	private final List<Page> pages = new ArrayList<>();
	private final List<Field> fields = new ArrayList<>();
	private final Tag structure = new Tag(Tag.Type.Document);
	private Tag within = structure;
	private Page page;
	private float y;

	/** Where somebody is going to sign. */
	record Field(Tag tag, int page, Box box, SignatureField of) {
	}

	Pen() {
		begin(1);
	}

	List<Page> pages() {
		return pages;
	}

	List<Field> fields() {
		return fields;
	}

	Tag structure() {
		return structure;
	}

	int page() {
		return pages.size();
	}

	/** Where the next line's upper edge is. */
	float y() {
		return y;
	}

	void moveTo(float height) {
		y = height;
	}

	void down(float distance) {
		y -= distance;
	}

	/** How far down one may still write. */
	float room() {
		return y - Rules.BOTTOM;
	}

	static float roomOfPage() {
		return Rules.TOP - Rules.BOTTOM;
	}

	boolean isAtTop() {
		return y == Rules.TOP;
	}

	void newPage() {
		begin(page.number() + 1);
	}

	/** A page that is numbered as the first one. */
	void firstPage() {
		begin(1);
	}

	private void begin(int number) {
		page = new Page(number);
		pages.add(page);
		y = Rules.TOP;
	}

	/** What is written by this is a new part of what is being written. */
	void as(Tag.Type type, Runnable writing) {
		into(within.part(type), writing);
	}

	/** What is written by this belongs to that part; null: to none, it adorns the page. */
	void into(Tag part, Runnable writing) {
		var around = within;
		within = part;
		writing.run();
		within = around;
	}

	/** A new part, to be filled later and over several pages. */
	Tag part(Tag.Type type) {
		return within.part(type);
	}

	/** One line with its base line at this height. */
	void line(String text, Face face, float size, float left, float baseline) {
		page.add(within, new Ink.Text(face.shown(text), face, size, left, baseline, 0));
	}

	/** @param width to be filled; 0 if the spaces are as usual */
	void line(Line line, float size, float left, float baseline, float width) {
		float stretch = width > 0 && line.spaces() > 0 ? (width - line.width()) / line.spaces() : 0;
		float from = left;
		var text = new StringBuilder();
		var words = line.words();
		for (int i = 0; i < words.size(); i++) {
			var face = words.get(i).face();
			text.append(words.get(i).text());
			boolean last = i == words.size() - 1;
			if (!last || width > 0) {
				text.append(' ');
			}
			if (last || words.get(i + 1).face() != face) {
				page.add(within, new Ink.Text(text.toString(), face, size, from, baseline, stretch));
				long spaces = text.chars().filter(letter -> letter == ' ' || letter == Face.TIE).count();
				from += face.width(text.toString(), size) + spaces * stretch;
				text.setLength(0);
			}
		}
	}

	void centred(String text, Face face, float size, float centre, float baseline) {
		line(text, face, size, centre - face.width(text, size) / 2, baseline);
	}

	/** Lines one below the other, single spaced, the first one's upper edge at this height; returns the last base line. */
	float centred(List<String> lines, Face face, float size, float centre, float top) {
		float baseline = top - size * (1 - Rules.DESCENT);
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				baseline -= size * Rules.SINGLE;
			}
			float left = centre - face.width(lines.get(i).stripTrailing(), size) / 2;
			line(i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i), face, size, left, baseline);
		}
		return baseline;
	}

	void rule(float centre, float width, float height) {
		page.add(null, new Ink.Rule(centre - width / 2, centre + width / 2, height));
	}

	void frame(float left, float bottom, float width, float height, float border) {
		page.add(null, new Ink.Frame(left, bottom, width, height, border));
	}

	/** A box on a form. @param words what it says to whoever does not see it */
	void box(boolean ticked, String words, float left, float bottom, float side) {
		page.add(within.part(Tag.Type.Figure).saying(words), new Ink.Box(left, bottom, side, ticked));
	}

	void code(QrCode code, String words, float left, float bottom) {
		page.add(within.part(Tag.Type.Figure).saying(words), new Ink.Code(code, left, bottom));
	}

	void field(SignatureField of, Box box) {
		fields.add(new Field(within.part(Tag.Type.Form), page(), box, of));
	}
}
