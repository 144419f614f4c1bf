package vn.nhanrong.attachment;

import java.io.InputStream;

/**
 * Reads a stored file in pieces, each by a statement of its own: a slow reader holds neither 25 MB of memory nor a
 * connection. A content never changes, so the pieces need no common transaction; and as it is stored uncompressed, the
 * database reads only the piece asked for.
 */
class StoredContent extends InputStream {

	/** Reads so many bytes from a position, counted from 0. */
	interface Pieces {
		byte[] read(int from, int length);
	}

	private static final int PIECE = 1024 * 1024;

	private final int size;
	private final Pieces pieces;
	private byte[] piece = new byte[0];
	private int inPiece;
	private int readSoFar;

	StoredContent(long size, Pieces pieces) {
		this.size = Math.toIntExact(size);
		this.pieces = pieces;
	}

	@Override
	public int read() {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		if (length == 0) {
			return 0;
		}
		if (inPiece == piece.length && !nextPiece()) {
			return -1;
		}
		int count = Math.min(length, piece.length - inPiece);
		System.arraycopy(piece, inPiece, target, offset, count);
		inPiece += count;
		return count;
	}

	private boolean nextPiece() {
		if (readSoFar >= size) {
			return false;
		}
		piece = pieces.read(readSoFar, Math.min(PIECE, size - readSoFar));
		inPiece = 0;
		readSoFar += piece.length;
		return piece.length > 0;
	}
}
