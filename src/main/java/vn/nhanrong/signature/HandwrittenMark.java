package vn.nhanrong.signature;

import java.awt.Color;
import java.util.Random;

import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;

/** A neutral flourish in blue ink, nobody's real signature, always the same for the same name. */
final class HandwrittenMark {

	private static final Color BLUE = new Color(0x12, 0x3A, 0xA8);
	private static final int LOOPS = 6;
	private static final int PIECES = 24;

	private final PdfTemplate template;
	private final float width;
	private final float height;

	HandwrittenMark(PdfTemplate template, float width, float height) {
		this.template = template;
		this.width = width;
		this.height = height;
	}

	void draw(String name) {
		var shape = new Random(name.hashCode());
		template.setColorStroke(BLUE);
		template.setLineCap(PdfContentByte.LINE_CAP_ROUND);
		template.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
		initial(shape);
		word(shape);
		underline(shape);
	}

	/** One tall stroke with a loop, as of a capital letter. */
	private void initial(Random shape) {
		float lean = between(shape, 0.02f, 0.06f);
		template.setLineWidth(height * 0.028f);
		move(0.10f, 0.30f);
		curve(0.05f, 0.62f, 0.12f + lean, 0.98f, 0.20f + lean, 0.92f);
		curve(0.27f + lean, 0.86f, 0.12f, 0.22f, 0.16f, 0.16f);
		curve(0.20f, 0.10f, 0.30f, 0.36f, 0.32f, 0.48f);
		template.stroke();
	}

	/** Loops that lean to the right and get smaller, the pen pressed harder on the way down. */
	private void word(Random shape) {
		float rise = between(shape, 0.26f, 0.36f);
		float turn = between(shape, 0.03f, 0.05f);
		float drift = between(shape, 0.04f, 0.12f);
		float[] last = null;
		for (int i = 0; i <= LOOPS * PIECES; i++) {
			double along = (double) i / (LOOPS * PIECES);
			double angle = along * LOOPS * 2 * Math.PI - Math.PI / 2;
			double size = rise * (1 - 0.6 * along);
			double y = 0.40 + drift * along + size * 0.5 * Math.sin(angle);
			double x = 0.24 + 0.56 * along - turn * Math.cos(angle) + 0.10 * (y - 0.4);
			float[] point = { (float) x, (float) y };
			if (last != null) {
				template.setLineWidth(height * (point[1] < last[1] ? 0.026f : 0.016f));
				move(last[0], last[1]);
				template.lineTo(point[0] * width, point[1] * height);
				template.stroke();
			}
			last = point;
		}
	}

	private void underline(Random shape) {
		float bend = between(shape, -0.06f, 0.08f);
		template.setLineWidth(height * 0.018f);
		move(0.94f, 0.46f + bend);
		curve(0.70f, 0.16f, 0.30f, 0.10f + bend, 0.08f, 0.08f);
		curve(0.30f, 0.16f, 0.66f, 0.14f, 0.90f, 0.22f + bend);
		template.stroke();
	}

	private void move(float x, float y) {
		template.moveTo(x * width, y * height);
	}

	private void curve(float x1, float y1, float x2, float y2, float x3, float y3) {
		template.curveTo(x1 * width, y1 * height, x2 * width, y2 * height, x3 * width, y3 * height);
	}

	private static float between(Random shape, float least, float most) {
		return least + shape.nextFloat() * (most - least);
	}
}
