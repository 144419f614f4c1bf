package vn.nhanrong.signature;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/**
 * Measures what is packed in a PDF before anything unpacks it: a stream of zeros packs a thousandfold, and what reads
 * PDF files keeps some streams in memory whole.
 */
final class Unfolding {

	private static final byte[] KEYWORD = { 's', 't', 'r', 'e', 'a', 'm' };
	/** More than a page scanned at 600 dpi takes. */
	private static final long OF_ONE_STREAM = 128L << 20;
	private static final long OF_ALL = 1L << 30;
	/** Streams may be packed more than once. */
	private static final int LEVELS = 3;
	private static final int PIECE = 1 << 16;

	private final byte[] file;
	private long total;

	private Unfolding(byte[] file) {
		this.file = file;
	}

	static boolean isBounded(byte[] file) {
		return new Unfolding(file).isBounded();
	}

	private boolean isBounded() {
		for (int at = 0; at <= file.length - KEYWORD.length; at++) {
			if (isKeyword(at) && !isBoundedFrom(afterLineEnd(at + KEYWORD.length))) {
				return false;
			}
		}
		return true;
	}

	private boolean isKeyword(int at) {
		for (int i = 0; i < KEYWORD.length; i++) {
			if (file[at + i] != KEYWORD[i]) {
				return false;
			}
		}
		return true;
	}

	private int afterLineEnd(int at) {
		int start = at;
		while (start < file.length && (file[start] == '\r' || file[start] == '\n' || file[start] == ' ')) {
			start++;
		}
		return start;
	}

	private boolean isBoundedFrom(int start) {
		for (int levels = 1; levels <= LEVELS; levels++) {
			try (var unpacked = unpack(start, levels)) {
				if (unpacked == null) {
					return true;
				}
				if (!isBounded(unpacked)) {
					return false;
				}
			} catch (IOException e) {
				// Not packed in this way, or broken from here on: nobody can unpack more of it.
				return true;
			}
		}
		return true;
	}

	/** Null where it is not packed so many times. */
	private InputStream unpack(int start, int levels) throws IOException {
		InputStream stream = new ByteArrayInputStream(file, start, file.length - start);
		for (int level = 0; level < levels; level++) {
			var packed = new BufferedInputStream(stream);
			if (!isPacked(packed)) {
				return null;
			}
			stream = new InflaterInputStream(packed);
		}
		return stream;
	}

	/** By the two bytes that begin what zlib packs. */
	private static boolean isPacked(BufferedInputStream stream) throws IOException {
		stream.mark(2);
		int first = stream.read();
		int second = stream.read();
		stream.reset();
		return second >= 0 && (first & 0x0F) == 8 && (first << 8 | second) % 31 == 0;
	}

	private boolean isBounded(InputStream unpacked) throws IOException {
		byte[] piece = new byte[PIECE];
		long size = 0;
		for (int read = unpacked.read(piece); read >= 0; read = unpacked.read(piece)) {
			size += read;
			total += read;
			if (size > OF_ONE_STREAM || total > OF_ALL) {
				return false;
			}
		}
		return true;
	}
}
