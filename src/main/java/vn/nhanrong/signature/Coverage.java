package vn.nhanrong.signature;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * Which bytes of a file a signature covers: all from the start up to an end, but for the gap in which the signature
 * itself stands. Read from the bytes alone, whatever a PDF reader would make of them.
 *
 * @param gapStart of the gap, where {@code <} is
 * @param gapEnd after the gap's {@code >}
 * @param end after the last byte that is covered
 */
record Coverage(int gapStart, int gapEnd, int end) {

	private static final int PARTS = 4;

	/** @return null where the range is none that a signature of PAdES may have */
	static Coverage of(List<BigInteger> byteRange, int size) {
		if (byteRange == null || byteRange.size() != PARTS
				|| byteRange.stream().anyMatch(part -> part.signum() < 0 || part.bitLength() >= Integer.SIZE)) {
			return null;
		}
		var parts = byteRange.stream().mapToLong(BigInteger::longValue).toArray();
		boolean sound = parts[0] == 0 && parts[1] > 0 && parts[2] > parts[1] + 2 && parts[2] + parts[3] <= size;
		return sound ? new Coverage((int) parts[1], (int) parts[2], (int) (parts[2] + parts[3])) : null;
	}

	/**
	 * The CMS signature in the gap. Nothing else may be there: hexadecimal digits, all letters of one case, and after the
	 * signature only zeros. So no byte of the gap can be another without being noticed.
	 *
	 * @return null where something else is in the gap
	 */
	byte[] signature(byte[] file) {
		if (file[gapStart] != '<' || file[gapEnd - 1] != '>' || (gapEnd - gapStart) % 2 != 0) {
			return null;
		}
		byte[] bytes = new byte[(gapEnd - gapStart) / 2 - 1];
		boolean lower = false;
		boolean upper = false;
		for (int i = 0; i < 2 * bytes.length; i++) {
			byte digit = file[gapStart + 1 + i];
			int value = digit < 0 ? -1 : Character.digit((char) digit, 16);
			if (value < 0) {
				return null;
			}
			lower |= digit >= 'a';
			upper |= digit >= 'A' && digit <= 'F';
			bytes[i / 2] = (byte) (bytes[i / 2] << 4 | value);
		}
		int length = lengthOfFirst(bytes);
		boolean onlyZerosAfter = length > 0 && length <= bytes.length && isZero(bytes, length);
		return onlyZerosAfter && !(lower && upper) ? Arrays.copyOf(bytes, length) : null;
	}

	boolean isWhole(int size) {
		return end == size;
	}

	private static boolean isZero(byte[] bytes, int from) {
		for (int i = from; i < bytes.length; i++) {
			if (bytes[i] != 0) {
				return false;
			}
		}
		return true;
	}

	/** Length of the sequence in DER that the bytes start with; 0 where they start with none. */
	private static int lengthOfFirst(byte[] bytes) {
		if (bytes.length < 2 || bytes[0] != 0x30) {
			return 0;
		}
		int first = bytes[1] & 0xFF;
		if (first < 0x80) {
			return 2 + first;
		}
		int octets = first & 0x7F;
		if (octets == 0 || octets > 3 || bytes.length < 2 + octets) {
			return 0;
		}
		int length = 0;
		for (int i = 0; i < octets; i++) {
			length = length << 8 | bytes[2 + i] & 0xFF;
		}
		return 2 + octets + length;
	}
}
