package vn.nhanrong.document.layout;

/** Measures and sizes that both families of rules have, in points; where they leave a range, the usual choice within it. */
final class Rules {

	static final float WIDTH = mm(210);
	static final float HEIGHT = mm(297);
	static final float TOP = HEIGHT - mm(20);
	static final float BOTTOM = mm(20);
	static final float LEFT = mm(30);
	static final float RIGHT = WIDTH - mm(15);
	static final float TEXT_WIDTH = RIGHT - LEFT;
	static final float CENTRE = (LEFT + RIGHT) / 2;

	static final float BODY_SIZE = 14;
	static final float SIGNER_SIZE = 14;
	static final float PAGE_NUMBER_SIZE = 14;
	static final float NOTE_SIZE = 9;
	static final float TABLE_SIZE = 13;
	/** Where words would have to be cut otherwise. */
	static final float SMALL_TABLE_SIZE = 12;

	static final float FIRST_LINE = mm(12.7f);
	static final float BETWEEN_PARAGRAPHS = 6;
	/** Between single (1.15 times the size for this face) and one and a half lines. */
	static final float BODY_LEADING = 18.5f;
	/** Single. */
	static final float SINGLE = 1.15f;
	static final float RULE = 0.75f;
	/** A third to a half of the line above it. */
	static final float SHORT_RULE = 0.4f;
	/** From a base line to the lowest stroke below it, per point of size. */
	static final float DESCENT = 0.22f;

	private Rules() {
	}

	static float mm(float millimetres) {
		return millimetres * 72 / 25.4f;
	}
}
