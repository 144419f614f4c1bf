package vn.nhanrong.portal.register;

import vn.nhanrong.shared.Moments;
import vn.nhanrong.attachment.AttachmentSummary;

/**
 * An attachment, ready to be shown.
 *
 * @param amount its size in {@code unit}, B, kB or MB
 */
public record FileEntry(AttachmentSummary file, double amount, String unit, String at) {

	private static final double KILOBYTE = 1024;

	public static FileEntry of(AttachmentSummary file) {
		String at = Moments.display(file.uploadedAt());
		if (file.size() < KILOBYTE) {
			return new FileEntry(file, file.size(), "B", at);
		}
		return file.size() < KILOBYTE * KILOBYTE ? new FileEntry(file, file.size() / KILOBYTE, "kB", at)
				: new FileEntry(file, file.size() / KILOBYTE / KILOBYTE, "MB", at);
	}

	public int decimals() {
		return "MB".equals(unit) ? 1 : 0;
	}
}
