package vn.nhanrong.document.layout;

import java.util.List;

/** Kính gửi (ô số 9a): one on the same line, several below it, their dashes under the colon. */
final class Addressees {

	private static final String LABEL = "Kính gửi:";
	private static final String DASH = "- ";
	private static final float SIZE = Rules.BODY_SIZE;
	/** Of one addressee, before his second line. */
	private static final float LEAST_WIDTH = Rules.mm(90);

	private final Pen pen;
	private final float leading;
	private final Style style;

	Addressees(Pen pen, float leading, Style style) {
		this.pen = pen;
		this.leading = leading;
		this.style = style;
	}

	void write(List<String> addressees) {
		if (addressees.isEmpty()) {
			return;
		}
		pen.down(Rules.BETWEEN_PARAGRAPHS);
		if (addressees.size() == 1) {
			one(addressees.getFirst());
		} else {
			several(addressees);
		}
		pen.down(Rules.BETWEEN_PARAGRAPHS);
	}

	private void one(String text) {
		float label = style.addressed().width(LABEL + " ", SIZE);
		float widest = Math.min(Face.REGULAR.width(text, SIZE) + 1, Rules.TEXT_WIDTH - Rules.FIRST_LINE - label);
		var lines = Balanced.filled(text, Face.REGULAR, SIZE, Math.max(LEAST_WIDTH, widest));
		float left = Rules.CENTRE - (label + Balanced.longest(lines, Face.REGULAR, SIZE)) / 2;
		pen.as(Tag.Type.P, () -> {
			pen.down(leading);
			pen.line(LABEL + " ", style.addressed(), SIZE, left, pen.y());
			lines(lines, left + label);
		});
	}

	/** The first of them at this height. */
	private void lines(List<String> lines, float left) {
		for (int i = 0; i < lines.size(); i++) {
			if (i > 0) {
				next();
			}
			pen.line(i < lines.size() - 1 ? lines.get(i) + " " : lines.get(i), Face.REGULAR, SIZE, left, pen.y());
		}
	}

	private void next() {
		if (pen.room() < leading + Passage.BELOW_LAST) {
			pen.newPage();
		}
		pen.down(leading);
	}

	private void several(List<String> addressees) {
		float colon = style.addressed().width(LABEL.substring(0, LABEL.length() - 1), SIZE);
		float dash = Face.REGULAR.width(DASH, SIZE);
		float widest = Math.min(addressees.stream().map(text -> Face.REGULAR.width(text + ";", SIZE)).max(Float::compare).orElse(0f) + 1,
				Rules.TEXT_WIDTH - Rules.FIRST_LINE - colon - dash);
		float left = Rules.CENTRE - (colon + dash + widest) / 2;
		pen.as(Tag.Type.P, () -> {
			pen.down(leading);
			pen.line(LABEL, style.addressed(), SIZE, left, pen.y());
		});
		pen.as(Tag.Type.L, () -> {
			for (int i = 0; i < addressees.size(); i++) {
				String text = addressees.get(i) + (i == addressees.size() - 1 ? "." : ";");
				var lines = Balanced.filled(text, Face.REGULAR, SIZE, widest);
				next();
				pen.as(Tag.Type.LI, () -> pen.as(Tag.Type.LBody, () -> {
					pen.line(DASH, Face.REGULAR, SIZE, left + colon, pen.y());
					lines(lines, left + colon + dash);
				}));
			}
		});
	}
}
