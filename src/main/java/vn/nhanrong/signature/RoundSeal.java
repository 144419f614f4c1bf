package vn.nhanrong.signature;

import java.awt.Color;

import org.openpdf.text.pdf.PdfTemplate;

/** A round seal: two rings, the organisation's name between them, a star in the middle. */
final class RoundSeal {

	private static final Color RED = new Color(0xC8, 0x10, 0x1E);
	private static final float LARGEST_FONT = 0.155f;
	/** How much of the ring the name may take; the rest is for what stands at the foot. */
	private static final double NAME_ARC = Math.toRadians(250);
	private static final double FOOT_ARC = Math.toRadians(80);
	private static final int POINTS_OF_STAR = 5;
	/** Inner to outer radius of a regular five-pointed star. */
	private static final double WAIST_OF_STAR = 0.382;

	private final PdfTemplate template;
	private final Lettering letters;
	private final float centreX;
	private final float centreY;
	private final float radius;

	RoundSeal(PdfTemplate template, Lettering letters, float width, float height) {
		this.template = template;
		this.letters = letters;
		this.centreX = width / 2;
		this.centreY = height / 2;
		this.radius = Math.min(width, height) / 2 - 1.5f;
	}

	/** @param foot what stands below, may be empty */
	void draw(String name, String foot) {
		template.setColorStroke(RED);
		template.setColorFill(RED);
		ring(radius, radius * 0.045f);
		ring(radius * 0.93f, radius * 0.012f);
		ring(radius * 0.66f, radius * 0.02f);
		star(radius * 0.3f);
		above(name);
		below(foot);
	}

	private void ring(float size, float line) {
		template.setLineWidth(line);
		template.circle(centreX, centreY, size - line / 2);
		template.stroke();
	}

	private void star(float size) {
		for (int i = 0; i < 2 * POINTS_OF_STAR; i++) {
			double angle = Math.PI / 2 + i * Math.PI / POINTS_OF_STAR;
			double length = i % 2 == 0 ? size : size * WAIST_OF_STAR;
			float x = (float) (centreX + length * Math.cos(angle));
			float y = (float) (centreY + length * Math.sin(angle));
			if (i == 0) {
				template.moveTo(x, y);
			} else {
				template.lineTo(x, y);
			}
		}
		template.closePath();
		template.fill();
	}

	/** Read clockwise, the letters' feet to the middle. */
	private void above(String text) {
		float baseline = radius * 0.72f;
		float size = fitting(text, baseline, NAME_ARC);
		double angle = Math.PI / 2 + letters.width(text) * size / baseline / 2;
		for (int code : text.codePoints().toArray()) {
			double half = letters.width(code) * size / baseline / 2;
			angle -= half;
			letter(code, size, baseline, angle, angle - Math.PI / 2);
			angle -= half;
		}
	}

	/** Read counter-clockwise, the letters' heads to the middle. */
	private void below(String text) {
		float baseline = radius * 0.86f;
		float size = fitting(text, baseline, FOOT_ARC);
		double angle = -Math.PI / 2 - letters.width(text) * size / baseline / 2;
		for (int code : text.codePoints().toArray()) {
			double half = letters.width(code) * size / baseline / 2;
			angle += half;
			letter(code, size, baseline, angle, angle + Math.PI / 2);
			angle += half;
		}
	}

	private float fitting(String text, float baseline, double arc) {
		float atOne = letters.width(text);
		float largest = radius * LARGEST_FONT;
		return atOne == 0 ? largest : Math.min(largest, (float) (arc * baseline / atOne));
	}

	private void letter(int letter, float size, float baseline, double angle, double turn) {
		double half = letters.width(letter) * size / 2;
		letters.draw(letter, template, size, centreX + baseline * Math.cos(angle) - half * Math.cos(turn),
				centreY + baseline * Math.sin(angle) - half * Math.sin(turn), turn);
	}
}
