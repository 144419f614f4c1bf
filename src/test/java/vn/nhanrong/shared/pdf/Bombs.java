package vn.nhanrong.shared.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Small PDF files that ask for a lot of memory or time. */
public final class Bombs {

	private Bombs() {
	}

	/** The catalogue is in a stream of objects that is packed like this, and a long row of one word after it. */
	public static byte[] inObjects(String filters, byte[] packed) {
		return withObjectStream("/Type/ObjStm/N 1/First 4" + filters, packed);
	}

	/** What begins as a stream of objects should and goes on with so many bytes. */
	public static byte[] objects(String word, int size) {
		return text("1 0 <</Type/Catalog/Pages 2 0 R/Z[" + word.repeat(size / word.length()) + "]>>");
	}

	public static byte[] deflated(byte[] content, int first, int second) {
		var packed = new ByteArrayOutputStream();
		packed.write(first);
		packed.write(second);
		try (var deflater = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED, true))) {
			deflater.write(content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return packed.toByteArray();
	}

	/** A table of places as the file says it is. */
	public static byte[] places(String entries, byte[] content) {
		var file = new ByteArrayOutputStream();
		file.writeBytes(text("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"));
		int at = file.size();
		file.writeBytes(text("4 0 obj\n<</Type/XRef/Root 1 0 R" + entries + "/Length " + content.length + ">>\nstream\n"));
		file.writeBytes(content);
		file.writeBytes(text("\nendstream\nendobj\nstartxref\n" + at + "\n%%EOF\n"));
		return file.toByteArray();
	}

	/** Objects are found by looking for them: the file has no table of places. */
	public static byte[] plain(String objects) {
		return text("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n" + objects
				+ "\ntrailer\n<</Root 1 0 R/Size 9>>\n%%EOF\n");
	}

	/** Objects from number 1 on, the first being the catalogue, and a table of where they are. */
	static byte[] listed(List<String> objects) {
		var file = new ByteArrayOutputStream();
		var table = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
		file.writeBytes(text("%PDF-1.5\n"));
		for (String object : objects) {
			table.append("%010d 00000 n \n".formatted(file.size()));
			file.writeBytes(text(objects.indexOf(object) + 1 + " 0 obj\n" + object + "\nendobj\n"));
		}
		int at = file.size();
		file.writeBytes(text(table + "trailer\n<</Root 1 0 R/Size " + (objects.size() + 1) + ">>\nstartxref\n" + at + "\n%%EOF\n"));
		return file.toByteArray();
	}

	/** Each of so many streams holds one object. */
	static byte[] inManyStreams(int count) {
		var file = new ByteArrayOutputStream();
		file.writeBytes(text("%PDF-1.5\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"));
		var table = new ByteArrayOutputStream();
		for (int i = 0; i < count; i++) {
			int stream = 3 + 2 * i;
			row(table, 1, file.size());
			row(table, 2, stream);
			byte[] packed = deflated(text(stream + 1 + " 0 <<>>"), 0x78, 0x9C);
			file.writeBytes(text(stream + " 0 obj\n<</Type/ObjStm/N 1/First " + (String.valueOf(stream + 1).length() + 3)
					+ "/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"));
			file.writeBytes(packed);
			file.writeBytes(text("\nendstream\nendobj\n"));
		}
		int places = file.size();
		var first = new ByteArrayOutputStream();
		row(first, 0, 0);
		row(first, 1, 9);
		row(first, 1, 9 + "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n".length());
		first.writeBytes(table.toByteArray());
		file.writeBytes(text(3 + 2 * count + " 0 obj\n<</Type/XRef/Size " + (3 + 2 * count) + "/W[1 4 1]/Root 1 0 R/Length " + first.size() + ">>\nstream\n"));
		file.writeBytes(first.toByteArray());
		file.writeBytes(text("\nendstream\nendobj\nstartxref\n" + places + "\n%%EOF\n"));
		return file.toByteArray();
	}

	private static void row(ByteArrayOutputStream table, int kind, int value) {
		table.writeBytes(new byte[] { (byte) kind, (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value, 0 });
	}

	private static byte[] withObjectStream(String entries, byte[] packed) {
		var file = new ByteArrayOutputStream();
		file.writeBytes(text("%PDF-1.5\n"));
		int pages = file.size();
		file.writeBytes(text("2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"));
		int stream = file.size();
		file.writeBytes(text("3 0 obj\n<<" + entries + "/Length " + packed.length + ">>\nstream\n"));
		file.writeBytes(packed);
		file.writeBytes(text("\nendstream\nendobj\n"));
		int places = file.size();
		var table = new ByteArrayOutputStream();
		int[][] rows = { { 0, 0 }, { 2, 3 }, { 1, pages }, { 1, stream }, { 1, places } };
		for (int[] row : rows) {
			table.writeBytes(new byte[] { (byte) row[0], (byte) (row[1] >>> 24), (byte) (row[1] >>> 16), (byte) (row[1] >>> 8), (byte) row[1], 0 });
		}
		file.writeBytes(text("4 0 obj\n<</Type/XRef/Size 5/W[1 4 1]/Root 1 0 R/Length " + table.size() + ">>\nstream\n"));
		file.writeBytes(table.toByteArray());
		file.writeBytes(text("\nendstream\nendobj\nstartxref\n" + places + "\n%%EOF\n"));
		return file.toByteArray();
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}
}
