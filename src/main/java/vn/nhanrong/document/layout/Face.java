package vn.nhanrong.document.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;

import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/**
 * The faces of Liberation Serif, which has the metrics of Times New Roman and all Vietnamese letters. Each is read once
 * and shared by all documents.
 */
enum Face {

	REGULAR("Regular"), BOLD("Bold"), ITALIC("Italic"), BOLD_ITALIC("BoldItalic");

	private final BaseFont base;

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
		return base.getWidthPoint(shown(text), size);
	}

	/** Composed (NFC); what the face has no glyph for stands there by its code: nothing is dropped silently. */
	String shown(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
		if (composed.codePoints().allMatch(this::has)) {
			return composed;
		}
		var shown = new StringBuilder();
		composed.codePoints().forEach(point -> {
			if (has(point)) {
				shown.appendCodePoint(point);
			} else {
				shown.append("U+%04X".formatted(point));
			}
		});
		return shown.toString();
	}

	private boolean has(int point) {
		return !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT && base.charExists(point);
	}
}
