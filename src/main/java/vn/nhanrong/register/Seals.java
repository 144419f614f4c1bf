package vn.nhanrong.register;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;

import vn.nhanrong.shared.Moments;

/**
 * How a seal is reckoned: SHA-256 over the seal before it, 32 zero bytes before the first, and the entry's columns in the
 * order of {@link #COLUMNS}, each as the length of its UTF-8 form in four bytes and that form; nothing is the length -1.
 * A moment is written as microseconds since 1970 UTC.
 */
final class Seals {

	/** Of case_event, as {@code e}. */
	static final String COLUMNS = "e.id, e.model_code, e.kind, e.by_username, e.by_name, e.office, e.office_name, e.at, e.note, "
			+ "e.document_id, e.before, e.after";
	private static final String[] TEXTS_BEFORE = { "id", "model_code", "kind", "by_username", "by_name", "office", "office_name" };
	private static final String[] TEXTS_AFTER = { "note", "document_id", "before", "after" };

	private Seals() {
	}

	/** What the first seal follows. */
	static byte[] beginning() {
		return new byte[32];
	}

	/** @param entry a row with {@link #COLUMNS} */
	static byte[] next(byte[] before, ResultSet entry) throws SQLException {
		var content = new ByteArrayOutputStream();
		content.writeBytes(before);
		for (String column : TEXTS_BEFORE) {
			append(content, entry.getString(column));
		}
		var at = Moments.of(entry, "at");
		append(content, Long.toString(Math.addExact(Math.multiplyExact(at.getEpochSecond(), 1_000_000L), at.getNano() / 1_000)));
		for (String column : TEXTS_AFTER) {
			append(content, entry.getString(column));
		}
		try {
			return MessageDigest.getInstance("SHA-256").digest(content.toByteArray());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}

	private static void append(ByteArrayOutputStream content, String value) {
		if (value == null) {
			content.writeBytes(ByteBuffer.allocate(4).putInt(-1).array());
		} else {
			byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
			content.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
			content.writeBytes(bytes);
		}
	}
}
