package vn.nhanrong.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.nhanrong.shared.Refusal;

/** An upload on its way: a temporary file that is deleted when this is closed. */
record ReceivedFile(Path path, long size, String sha256) implements AutoCloseable {

	/** @throws Refusal on field {@code file} as soon as more than {@code maxSize} bytes have come */
	static ReceivedFile copy(InputStream stream, Path target, long maxSize) throws IOException {
		var digested = new DigestInputStream(stream, newDigest());
		long size = 0;
		try (var out = Files.newOutputStream(target)) {
			byte[] buffer = new byte[64 * 1024];
			for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
				size += read;
				if (size > maxSize) {
					throw Refusal.field("file", "refusal.attachment.tooLarge", maxSize / (1024 * 1024));
				}
				out.write(buffer, 0, read);
			}
		}
		return new ReceivedFile(target, size, HexFormat.of().formatHex(digested.getMessageDigest().digest()));
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(path);
	}
}
