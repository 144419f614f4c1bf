package vn.nhanrong.shared.pdf;

import java.io.IOException;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The beginning of a file, and how much was read of it: objects within objects would be read again and again. */
final class CountedBytes implements RandomAccessRead {

	/** Rows of a table of places are read like this, one by one. */
	private static final int SHORT = 32;
	private static final int PLACES = 400_000;

	private final byte[] bytes;
	private final int end;
	private final Allowance allowance;
	/** Of all views of these bytes. */
	private final int[] places;
	private int position;
	private boolean closed;

	CountedBytes(byte[] bytes, int end, Allowance allowance) {
		this(bytes, end, allowance, new int[1]);
	}

	private CountedBytes(byte[] bytes, int end, Allowance allowance, int[] places) {
		this.bytes = bytes;
		this.end = end;
		this.allowance = allowance;
		this.places = places;
	}

	@Override
	public int read() {
		allowance.steps(1);
		return position >= end ? -1 : bytes[position++] & 0xFF;
	}

	@Override
	public int peek() {
		allowance.steps(1);
		return position >= end ? -1 : bytes[position] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		if (length <= SHORT && ++places[0] > PLACES) {
			throw allowance.spend(TooMuch.Of.CONTENT, "places");
		}
		int count = Math.min(length, end - position);
		allowance.steps(1 + Math.max(0, count) / SHORT);
		if (count <= 0) {
			return length == 0 ? 0 : -1;
		}
		System.arraycopy(bytes, position, target, offset, count);
		position += count;
		return count;
	}

	@Override
	public long getPosition() {
		return position;
	}

	@Override
	public void seek(long place) throws IOException {
		if (place < 0) {
			throw new IOException("before the beginning: " + place);
		}
		position = (int) Math.min(place, end);
	}

	@Override
	public void rewind(int count) throws IOException {
		seek((long) position - count);
	}

	@Override
	public long length() {
		return end;
	}

	@Override
	public boolean isClosed() {
		return closed;
	}

	@Override
	public boolean isEOF() {
		return position >= end;
	}

	@Override
	public RandomAccessReadView createView(long start, long length) {
		allowance.steps(1);
		return new RandomAccessReadView(new CountedBytes(bytes, end, allowance, places), start, length, true);
	}

	@Override
	public void close() {
		closed = true;
	}
}
