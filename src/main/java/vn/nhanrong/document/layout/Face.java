package vn.nhanrong.document.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;

import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The faces of Liberation Serif, which has the metrics of Times New Roman and all Vietnamese letters. Each is read once
 * and shared by all documents.
 */
enum Face {

	REGULAR("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

	/** Keeps words on one line, and is drawn as a space. */
	static final char TIE = '\u00A0';
	private static final int PLANE = 0x10000;
	private static final byte PLAIN = 1;
	private static final byte PARTICULAR = 2;

	private final BaseFont base;
	/** Of characters that were asked for; two threads find the same. */
	private final byte[] kinds = new byte[PLANE];
	private final short[] widths = new short[PLANE];

	Face(String style) {
		String file = "liberation/LiberationSerif-" + style + ".ttf";
		try (var content = Face.class.getClassLoader().getResourceAsStream(file)) {
			base = BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, content.readAllBytes(), null);
		} catch (IOException e) {
			throw new UncheckedIOException("the face " + file + " can't be read", e);
		}
		base.setSubset(true);
		// A CIDSet must name composite glyphs' parts as well, which this one would not; PDF/A-3 can do without.
		base.setIncludeCidSet(false);
		// Packing the faces is half of the work on a document; the best packing would make it smaller by 4 per cent.
		base.setCompressionLevel(Deflater.BEST_SPEED);
	}

	BaseFont base() {
		return base;
	}

	/** Lines are broken at spaces only: a symbol such as QĐ-UBND stays in one piece. */
	Chunk chunk(String text, float size) {
		var chunk = new Chunk(shown(text), new Font(base, size));
		chunk.setSplitCharacter((start, current, end, characters, chunks) -> Character.isWhitespace(characters[current]));
		return chunk;
	}

	float width(String text, float size) {
		String shown = shown(text);
		int units = 0;
		for (int i = 0; i < shown.length(); i++) {
			units += units(shown.charAt(i));
		}
		return units * size / 1000;
	}

	/** Of one that is shown as it is. */
	float width(char letter, float size) {
		return units(letter) * size / 1000;
	}

	private int units(char letter) {
		// Width 0 is asked for again each time: hardly any letter has it.
		int known = widths[letter];
		return known != 0 ? known : (widths[letter] = (short) base.getWidth(letter));
	}

	/**
	 * Composed (NFC); what the face has no glyph for, and what is written from right to left, stands there by its code:
	 * nothing is dropped silently. Tabs and line breaks are spaces.
	 */
	String shown(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (!isPlain(text.charAt(i))) {
				return composed(text);
			}
		}
		return text;
	}

	private String composed(String text) {
		var shown = new StringBuilder();
		Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
			if (point == '\t' || point == '\n' || point == '\r') {
				shown.append(' ');
			} else if (has(point)) {
				shown.appendCodePoint(point);
			} else {
				shown.append(code(point));
			}
		});
		return shown.toString();
	}

	/** What of it one of the faces lacks, each once, with its code. */
	static List<String> missing(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().distinct()
			.filter(point -> !Character.isWhitespace(point) && !Stream.of(values()).allMatch(face -> face.has(point)))
			.mapToObj(point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT ? code(point)
					: Character.toString(point) + " (" + code(point) + ")")
			.toList();
	}

	private static String code(int point) {
		return "U+%04X".formatted(point);
	}

	private boolean isPlain(char letter) {
		byte kind = kinds[letter];
		if (kind == 0) {
			boolean combines = Character.getType(letter) == Character.NON_SPACING_MARK;
			kind = !Character.isSurrogate(letter) && !combines && has(letter)
					&& Normalizer.isNormalized(String.valueOf(letter), Normalizer.Form.NFC) ? PLAIN : PARTICULAR;
			kinds[letter] = kind;
		}
		return kind == PLAIN;
	}

	private boolean has(int point) {
		byte direction = Character.getDirectionality(point);
		return !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT
				&& direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT && direction != Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
				&& base.charExists(point);
	}
}
