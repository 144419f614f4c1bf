package vn.nhanrong.document.layout;

/** Something drawn on a page, in points from its lower left corner. */
sealed interface Ink {

	/** @param stretch how much wider than usual its spaces are */
	record Text(String text, Face face, float size, float left, float baseline, float stretch) implements Ink {
	}

	record Rule(float left, float right, float height) implements Ink {
	}

	record Frame(float left, float bottom, float width, float height, float border) implements Ink {
	}

	/** A box on a form. @param ticked whether it is crossed */
	record Box(float left, float bottom, float side, boolean ticked) implements Ink {
	}

	record Code(QrCode code, float left, float bottom) implements Ink {
	}

	/** @param tag what it belongs to; null for what only adorns the page */
	record Mark(Tag tag, Ink ink) {
	}
}
