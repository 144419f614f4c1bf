package vn.nhanrong.signature;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Draws letters as shapes, as the picture of a seal has them: nothing that a reader would take for words of the document
 * when its text is searched or copied.
 */
final class Lettering {

	private static final String FONT = "liberation/LiberationSerif-Bold.ttf";

	/** Read once: to read the font takes longer than to sign. */
	private static final class Shared {

		private static final Lettering LETTERING = read();
	}

	/** At size one, with the baseline at the origin. */
	private record Letter(Path2D shape, double width) {
	}

	private final TrueTypeFont font;
	private final CmapLookup glyphs;
	private final Map<Integer, Letter> letters = new ConcurrentHashMap<>();

	private Lettering(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = font.getUnicodeCmapLookup();
	}

	static Lettering shared() {
		return Shared.LETTERING;
	}

	private static Lettering read() {
		try (var file = Lettering.class.getClassLoader().getResourceAsStream(FONT)) {
			return new Lettering(new TTFParser().parse(new RandomAccessReadBuffer(file)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Of a text in one line, at size one. */
	float width(String text) {
		return (float) text.codePoints().mapToDouble(this::width).sum();
	}

	/** Of one letter, at size one. */
	double width(int letter) {
		return letter(letter).width();
	}

	/** Fills a letter whose baseline starts at a point and runs in a direction. */
	void draw(int letter, PdfTemplate template, double size, double x, double y, double direction) {
		var place = AffineTransform.getTranslateInstance(x, y);
		place.rotate(direction);
		place.scale(size, size);
		fill(letter(letter).shape().getPathIterator(place), template);
	}

	private Letter letter(int letter) {
		return letters.computeIfAbsent(letter, this::load);
	}

	/** What reads a font is not made for two at once. */
	private synchronized Letter load(int letter) {
		try {
			int id = glyphs.getGlyphId(letter);
			double units = font.getUnitsPerEm();
			var glyph = font.getGlyph().getGlyph(id);
			var shape = glyph == null ? new Path2D.Double() : new Path2D.Double(glyph.getPath(), AffineTransform.getScaleInstance(1 / units, 1 / units));
			return new Letter(shape, font.getAdvanceWidth(id) / units);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static void fill(PathIterator path, PdfTemplate template) {
		float[] p = new float[6];
		float[] last = new float[2];
		boolean any = false;
		for (; !path.isDone(); path.next()) {
			any = true;
			switch (path.currentSegment(p)) {
				case PathIterator.SEG_MOVETO -> template.moveTo(p[0], p[1]);
				case PathIterator.SEG_LINETO -> template.lineTo(p[0], p[1]);
				case PathIterator.SEG_QUADTO -> quadratic(template, last, p);
				case PathIterator.SEG_CUBICTO -> template.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
				default -> template.closePath();
			}
			int end = switch (path.currentSegment(p)) {
				case PathIterator.SEG_QUADTO -> 2;
				case PathIterator.SEG_CUBICTO -> 4;
				default -> 0;
			};
			last = new float[] { p[end], p[end + 1] };
		}
		if (any) {
			template.fill();
		}
	}

	/** PDF knows cubic curves only. */
	private static void quadratic(PdfTemplate template, float[] from, float[] p) {
		template.curveTo(from[0] + 2 * (p[0] - from[0]) / 3, from[1] + 2 * (p[1] - from[1]) / 3,
				p[2] + 2 * (p[0] - p[2]) / 3, p[3] + 2 * (p[1] - p[3]) / 3, p[2], p[3]);
	}
}
