package vn.nhanrong.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;

/** A table of places in a stream (ISO 32000-2, 7.5.8). */
final class PackedTable {

	private static final Pattern MARK = Pattern.compile("/Type\\s*/XRef(?![A-Za-z])");
	private static final Pattern REFERENCE = Pattern.compile("(?<!\\d)\\d{1,10}+\\s++\\d{1,5}+\\s++R(?![A-Za-z])");
	private static final int MOST = 200;
	/** Of a dictionary; those of tables have some hundred letters. */
	private static final int LONGEST = 65_536;
	private static final int FIELDS = 3;
	private static final int BYTE = 8;

	/**
	 * What a table says of an object.
	 *
	 * @param kind 0 where it is struck, 1 where it stands in the file, 2 where it is packed
	 * @param place of the object, or number of what it is packed in
	 * @param order generation, or its place in what it is packed in
	 */
	record Entry(long number, long kind, long place, long order) {
	}

	private PackedTable() {
	}

	/**
	 * All that tables in this part of a file say.
	 *
	 * @throws IOException where one can't be read
	 */
	static List<Entry> entriesIn(String part) throws IOException {
		var entries = new ArrayList<Entry>();
		var marks = MARK.matcher(part).results().limit(MOST + 1).toList();
		if (marks.size() > MOST) {
			throw new IOException("more tables of places than anybody's file has");
		}
		var starts = new HashMap<Integer, Integer>();
		for (var mark : marks) {
			int start = part.substring(Math.max(0, mark.start() - LONGEST), mark.end()).lastIndexOf(" obj");
			int stream = part.substring(mark.end(), Math.min(part.length(), mark.end() + LONGEST)).indexOf("stream");
			if (start < 0 || stream < 0) {
				throw new IOException("a table of places without bytes");
			}
			start += Math.max(0, mark.start() - LONGEST);
			stream += mark.end();
			// Each table is read once, however often it says that it is one.
			Integer other = starts.put(stream, start);
			if (other != null && other != start) {
				throw new IOException("two tables of places with the same bytes");
			}
			if (other != null) {
				continue;
			}
			// Of an object that is no direct part of the dictionary nothing is needed.
			String words = REFERENCE.matcher(part.substring(start + " obj".length(), stream)).replaceAll("null");
			if (!(new PDFStreamParser(words.getBytes(StandardCharsets.ISO_8859_1)).parseNextToken() instanceof COSDictionary dictionary)) {
				throw new IOException("a table of places without a dictionary");
			}
			int from = stream + "stream".length();
			from += part.startsWith("\r\n", from) ? 2 : 1;
			read(dictionary, part.substring(from, Math.max(from, part.indexOf("endstream", from))), entries);
		}
		return entries;
	}

	private static void read(COSDictionary dictionary, String packed, List<Entry> entries) throws IOException {
		int[] widths = widths(dictionary);
		byte[] rows = unpacked(dictionary, packed);
		int row = widths[0] + widths[1] + widths[2];
		int at = 0;
		var index = dictionary.getCOSArray(COSName.INDEX);
		for (int part = 0; part < (index == null ? 1 : index.size() / 2); part++) {
			long first = index == null ? 0 : index.getInt(2 * part);
			long count = index == null ? dictionary.getInt(COSName.SIZE) : index.getInt(2 * part + 1);
			for (long number = first; number < first + count && at + row <= rows.length && row > 0; number++, at += row) {
				entries.add(new Entry(number, widths[0] == 0 ? 1 : value(rows, at, widths[0]), value(rows, at + widths[0], widths[1]),
						value(rows, at + widths[0] + widths[1], widths[2])));
			}
		}
	}

	private static int[] widths(COSDictionary dictionary) throws IOException {
		COSArray widths = dictionary.getCOSArray(COSName.W);
		if (widths == null || widths.size() < FIELDS) {
			throw new IOException("a table of places without widths");
		}
		int[] found = new int[FIELDS];
		for (int i = 0; i < FIELDS; i++) {
			found[i] = widths.getInt(i);
			if (found[i] < 0 || found[i] > BYTE) {
				throw new IOException("a table of places of a strange width");
			}
		}
		return found;
	}

	private static byte[] unpacked(COSDictionary dictionary, String packed) throws IOException {
		try (var stream = new COSStream()) {
			stream.setItem(COSName.FILTER, dictionary.getItem(COSName.FILTER));
			stream.setItem(COSName.DECODE_PARMS, dictionary.getItem(COSName.DECODE_PARMS));
			try (var raw = stream.createRawOutputStream()) {
				raw.write(packed.getBytes(StandardCharsets.ISO_8859_1));
			}
			try (var rows = stream.createInputStream()) {
				return rows.readAllBytes();
			}
		}
	}

	private static long value(byte[] rows, int at, int width) {
		long value = 0;
		for (int i = 0; i < width; i++) {
			value = value << BYTE | rows[at + i] & 0xFF;
		}
		return value;
	}
}
