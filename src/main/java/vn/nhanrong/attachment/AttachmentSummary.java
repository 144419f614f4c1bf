package vn.nhanrong.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a stored file besides its content; it never changes.
 *
 * @param fileName cleaned of paths and control characters, in NFC
 * @param sha256 of the content, in lower-case hex
 * @param uploadedBy user name
 */
public record AttachmentSummary(UUID id, String fileName, FileType type, long size, String sha256, String uploadedBy,
		Instant uploadedAt) {
}
