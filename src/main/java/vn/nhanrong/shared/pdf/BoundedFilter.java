package vn.nhanrong.shared.pdf;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.DecodeResult;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks as PDFBox does, because it is PDFBox that does: this stands in front of each of its filters and measures what goes
 * in and what comes out, where it is unpacked. To measure it beforehand would take a second reader that is lenient in
 * exactly the same ways.
 */
final class BoundedFilter extends Filter {

	/** More than the content of a page, a font or a list of revoked certificates takes. */
	private static final long OF_ONE_STREAM = 64L << 20;
	/** Of one that holds objects or their places. */
	private static final long OF_OBJECTS = 16L << 20;
	private static final long PLACES = 400_000;
	/** In bits; a row of what was prepared for packing. */
	private static final long LONGEST_ROW = 8L << 20;
	private static final int MOST_COLORS = 32;
	private static final int BITS = 8;
	/** Pictures are nothing that is read here, and what unpacks them asks for as much memory as they say. */
	private static final Set<COSName> PICTURES = Set.of(COSName.DCT_DECODE, COSName.DCT_DECODE_ABBREVIATION, COSName.CCITTFAX_DECODE,
			COSName.CCITTFAX_DECODE_ABBREVIATION, COSName.JPX_DECODE, COSName.JBIG2_DECODE);

	private final Filter filter;
	private final boolean pictures;

	private BoundedFilter(Filter filter, boolean pictures) {
		this.filter = filter;
		this.pictures = pictures;
	}

	/** PDFBox has no way of its own to name other filters than the ones that it makes. */
	@SuppressWarnings("unchecked")
	static void install() {
		try {
			var field = FilterFactory.class.getDeclaredField("filters");
			field.setAccessible(true);
			var filters = (Map<COSName, Filter>) field.get(FilterFactory.INSTANCE);
			// Only what stands there is exchanged, so that another thread may go on looking.
			new HashMap<>(filters).forEach((name, filter) -> filters.replace(name, new BoundedFilter(filter, PICTURES.contains(name))));
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException("PDFBox keeps its filters somewhere else: nothing that it unpacks would be bounded", e);
		}
	}

	@Override
	public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index) throws IOException {
		return decode(encoded, decoded, parameters, index, DecodeOptions.DEFAULT);
	}

	@Override
	public DecodeResult decode(InputStream encoded, OutputStream decoded, COSDictionary parameters, int index, DecodeOptions options)
			throws IOException {
		var allowance = Allowance.current();
		if (allowance == null) {
			return filter.decode(encoded, decoded, parameters, index, options);
		}
		if (pictures) {
			throw new IOException("a picture is not read");
		}
		requireShortRows(parameters, index, allowance);
		// What it costs to begin.
		allowance.unpacked(1 << 12);
		if (holdsObjects(parameters)) {
			allowance.objectStream();
		}
		return filter.decode(new In(encoded, allowance), new Out(decoded, allowance, parameters), parameters, index, options);
	}

	@Override
	protected void encode(InputStream input, OutputStream encoded, COSDictionary parameters) throws IOException {
		filter.encode(input, encoded, parameters, 0);
	}

	private static boolean holdsObjects(COSDictionary stream) {
		return stream.containsKey(COSName.N) && stream.containsKey(COSName.FIRST);
	}

	private static void requireShortRows(COSDictionary stream, int index, Allowance allowance) {
		for (COSName name : List.of(COSName.DECODE_PARMS, COSName.DP)) {
			COSBase value = stream.getDictionaryObject(name);
			if (value instanceof COSArray array && index < array.size()) {
				value = array.getObject(index);
			}
			if (value instanceof COSDictionary parameters && isLong(parameters)) {
				throw allowance.spend(TooMuch.Of.CONTENT, "rows");
			}
		}
	}

	private static boolean isLong(COSDictionary parameters) {
		double colors = Math.abs((double) Math.min(parameters.getInt(COSName.COLORS, 1), MOST_COLORS));
		double bits = Math.abs((double) parameters.getInt(COSName.BITS_PER_COMPONENT, BITS));
		return colors * bits * Math.abs((double) parameters.getInt(COSName.COLUMNS, 1)) > LONGEST_ROW;
	}

	/** Packed so that nothing comes out takes time, too. */
	private static final class In extends FilterInputStream {

		private final Allowance allowance;

		private In(InputStream in, Allowance allowance) {
			super(in);
			this.allowance = allowance;
		}

		@Override
		public int read() throws IOException {
			allowance.unpacked(1);
			return super.read();
		}

		@Override
		public int read(byte[] bytes, int from, int length) throws IOException {
			int read = super.read(bytes, from, length);
			allowance.unpacked(Math.max(read, 1));
			return read;
		}
	}

	private static final class Out extends FilterOutputStream {

		private final Allowance allowance;
		private final boolean objects;
		private long left;

		private Out(OutputStream out, Allowance allowance, COSDictionary stream) {
			super(out);
			this.allowance = allowance;
			this.objects = holdsObjects(stream);
			var widths = stream.getDictionaryObject(COSName.W) instanceof COSArray array ? array : null;
			this.left = widths != null ? Math.min(OF_OBJECTS, PLACES * width(widths)) : objects ? OF_OBJECTS : OF_ONE_STREAM;
		}

		/** Of one place in a table of places. */
		private static long width(COSArray widths) {
			long width = 0;
			for (int i = 0; i < widths.size(); i++) {
				width += Math.max(0, widths.getInt(i, 0));
			}
			return width;
		}

		@Override
		public void write(int value) throws IOException {
			write(new byte[] { (byte) value }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			left -= length;
			if (left < 0) {
				throw allowance.spend(TooMuch.Of.CONTENT, "stream");
			}
			allowance.unpacked(length);
			if (objects) {
				allowance.objects(length, Things.in(bytes, from, length));
			}
			out.write(bytes, from, length);
		}
	}
}
