package vn.nhanrong.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

import vn.nhanrong.shared.Refusal;
import vn.nhanrong.shared.pdf.StrangersPdf;

/**
 * Tells the type of a file from its content, whatever its name says, and refuses what is none of the accepted types or
 * two things at once (a PDF that is also a zip archive carries a second content past whoever looks at the first).
 */
class ContentCheck {

	private static final byte[] PDF = ascii("%PDF-");
	private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
	private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
	private static final byte[] ZIP_ENTRY = {'P', 'K', 3, 4};
	private static final byte[] ZIP_END = {'P', 'K', 5, 6};

	/** An end-of-archive record is 22 bytes and a comment of 65,535 at most. */
	private static final int ZIP_END_LENGTH = 22;
	private static final int TAIL = ZIP_END_LENGTH + 0xFFFF;
	private static final int PDF_TRAILER = 1024;

	private static final int MOST_WAITING = 3;
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final Semaphore place;
	private final Duration patience;

	ContentCheck() {
		this(new Semaphore(1, true), PATIENCE);
	}

	ContentCheck(Semaphore place, Duration patience) {
		this.place = place;
		this.patience = patience;
	}

	/** @throws Refusal on field {@code file} if it isn't accepted, {@code BUSY} if it can't be checked now */
	FileType typeOf(Path file) throws IOException {
		byte[] head = read(file, false, PNG.length);
		if (startsWith(head, ZIP_ENTRY)) {
			return new OfficeArchiveCheck().typeOf(file);
		}
		byte[] tail = read(file, true, TAIL);
		FileType type = simpleTypeOf(head);
		if (endsAsArchive(tail)) {
			throw Refusal.field("file", "refusal.attachment.twoInOne");
		}
		boolean whole = switch (type) {
			case PDF -> indexOf(tail, ascii("%%EOF"), Math.max(0, tail.length - PDF_TRAILER)) >= 0;
			case PNG -> isImage(file, "png");
			default -> isImage(file, "jpeg");
		};
		if (!whole) {
			throw Refusal.field("file", "refusal.attachment.damaged");
		}
		if (type == FileType.PDF && !isBounded(file)) {
			throw Refusal.field("file", "refusal.attachment.unfolds");
		}
		return type;
	}

	/**
	 * One after the other: each may take as much memory as one file is meant to. Whoever waits may hold a connection to the
	 * database, so few do, and not for long.
	 *
	 * @throws Refusal {@code BUSY} where too many wait, or it takes too long
	 */
	private boolean isBounded(Path file) throws IOException {
		try {
			if (place.getQueueLength() >= MOST_WAITING || !place.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw Refusal.busy("refusal.attachment.busy");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw Refusal.busy("refusal.attachment.busy");
		}
		try {
			return StrangersPdf.isBounded(Files.readAllBytes(file));
		} finally {
			place.release();
		}
	}

	private static FileType simpleTypeOf(byte[] head) {
		if (startsWith(head, PDF)) {
			return FileType.PDF;
		}
		if (startsWith(head, PNG)) {
			return FileType.PNG;
		}
		if (startsWith(head, JPEG)) {
			return FileType.JPEG;
		}
		throw Refusal.field("file", "refusal.attachment.type");
	}

	/** Reads the size from the image's header; decodes nothing, so that a small file can't ask for a lot of memory. */
	private static boolean isImage(Path file, String format) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
		ImageReader reader = readers.next();
		try (var input = ImageIO.createImageInputStream(file.toFile())) {
			reader.setInput(input, true, true);
			return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
		} catch (IOException | RuntimeException e) {
			return false;
		} finally {
			reader.dispose();
		}
	}

	/** Whether a zip reader, which looks from the end, would find an archive here. */
	static boolean endsAsArchive(byte[] tail) {
		for (int at = indexOf(tail, ZIP_END, 0); at >= 0; at = indexOf(tail, ZIP_END, at + 1)) {
			if (at + ZIP_END_LENGTH <= tail.length) {
				return true;
			}
		}
		return false;
	}

	private static byte[] read(Path file, boolean fromEnd, int atMost) throws IOException {
		try (var access = new RandomAccessFile(file.toFile(), "r")) {
			byte[] bytes = new byte[(int) Math.min(atMost, access.length())];
			access.seek(fromEnd ? access.length() - bytes.length : 0);
			access.readFully(bytes);
			return bytes;
		}
	}

	private static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

	private static int indexOf(byte[] bytes, byte[] wanted, int from) {
		for (int at = from; at <= bytes.length - wanted.length; at++) {
			if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
				return at;
			}
		}
		return -1;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}
}
