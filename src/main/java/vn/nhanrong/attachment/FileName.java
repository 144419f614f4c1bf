package vn.nhanrong.attachment;

import java.text.Normalizer;

import vn.nhanrong.shared.Refusal;

/** The name of an uploaded file, made safe to store, show and send back. */
record FileName(String value) {

	private static final int MAX_LENGTH = 255;

	/**
	 * Takes what a browser sent: in NFC, without directories of either system, and without characters that control or
	 * hide something (a right-to-left override makes "gnp.exe" look like "exe.png").
	 */
	static FileName of(String sent) {
		String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		name = name.replaceAll("\\p{C}", "").replaceAll("[\\s\\p{Z}]+", " ").strip();
		if (name.isEmpty() || name.matches("\\.+")) {
			throw Refusal.field("file", "refusal.attachment.name");
		}
		if (name.length() > MAX_LENGTH) {
			throw Refusal.field("file", "refusal.attachment.nameTooLong", MAX_LENGTH);
		}
		return new FileName(name);
	}
}
