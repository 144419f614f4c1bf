package vn.nhanrong.shared.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Prepares a stranger's document so that its words and their places can be read: from what the file says of its fonts, not
 * from the programs of the fonts, which nobody has measured.
 */
public final class Fonts {

	private static final List<COSName> PROGRAMS = List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);
	private static final List<COSName> TABLES = List.of(COSName.TO_UNICODE, COSName.ENCODING);
	private static final int OF_WIDTHS = 1;
	private static final int OF_HEIGHTS = 3;
	/** All that one font may say of ranges of letters: each letter of a range takes a place in memory. */
	private static final long LETTERS = 500_000;
	private static final int LARGEST_TABLE = 4 << 20;
	private static final Pattern RANGES = Pattern.compile("beginbfrange");
	private static final Pattern RANGE = Pattern
		.compile("\\G\\s*<\\s*([0-9A-Fa-f]{1,4})\\s*>\\s*<\\s*([0-9A-Fa-f]{1,4})\\s*>\\s*(?:<[0-9A-Fa-f\\s]*+>|\\[[0-9A-Fa-f\\s<>]*+\\])");
	private static final Pattern END = Pattern.compile("\\G\\s*endbfrange");

	private final Set<COSStream> tables = Collections.newSetFromMap(new IdentityHashMap<>());
	private long most;

	private Fonts() {
	}

	/**
	 * Nothing else can be done with the document afterwards.
	 *
	 * @throws IOException if its fonts say too much to be read
	 */
	public static void onlyAsSaid(PDDocument document) throws IOException {
		var fonts = new Fonts();
		Walk.through(document, fonts::look);
		for (COSStream table : fonts.tables) {
			requireShort(table);
		}
		if (fonts.most > LETTERS) {
			throw new IOException("widths of too many letters");
		}
	}

	private void look(COSDictionary dictionary) {
		PROGRAMS.forEach(dictionary::removeItem);
		for (COSName name : TABLES) {
			if (dictionary.getDictionaryObject(name) instanceof COSStream table) {
				tables.add(table);
			}
		}
		most = Math.max(most, Math.max(letters(dictionary, COSName.W, OF_WIDTHS), letters(dictionary, COSName.W2, OF_HEIGHTS)));
	}

	private static void requireShort(COSStream table) throws IOException {
		byte[] content;
		try (var stream = table.createInputStream()) {
			content = stream.readNBytes(LARGEST_TABLE + 1);
		}
		if (content.length > LARGEST_TABLE || letters(new String(content, StandardCharsets.ISO_8859_1)) > LETTERS) {
			throw new IOException("a table of too many letters");
		}
	}

	/** What is written in another way than usual counts as too many. */
	private static long letters(String table) {
		long letters = 0;
		var sections = RANGES.matcher(table);
		while (sections.find()) {
			int at = sections.end();
			var range = RANGE.matcher(table);
			while (range.find(at)) {
				letters += Math.max(0, Integer.parseInt(range.group(2), 16) - Integer.parseInt(range.group(1), 16)) + 1;
				at = range.end();
			}
			if (!END.matcher(table).find(at)) {
				return Long.MAX_VALUE;
			}
		}
		return letters;
	}

	/** A letter and a list for it and those that follow, or the first letter, the last, and numbers for all of them. */
	private static long letters(COSDictionary font, COSName name, int numbers) {
		long letters = 0;
		if (font.getDictionaryObject(name) instanceof COSArray widths) {
			int i = 0;
			while (i + 1 < widths.size()) {
				if (!(widths.getObject(i) instanceof COSNumber first)) {
					i++;
				} else if (widths.getObject(i + 1) instanceof COSArray list) {
					letters += list.size();
					i += 2;
				} else {
					letters += widths.getObject(i + 1) instanceof COSNumber last ? Math.max(0, (long) last.intValue() - first.intValue()) + 1 : 0;
					i += 2 + numbers;
				}
			}
		}
		return letters;
	}
}
