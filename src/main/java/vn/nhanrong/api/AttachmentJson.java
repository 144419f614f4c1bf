package vn.nhanrong.api;

import java.time.Instant;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.attachment.AttachmentSummary;

@Schema(name = "Attachment", description = "A stored file; it never changes")
record AttachmentJson(UUID id, @Schema(example = "Quyết định 123.pdf") String fileName,
		@Schema(example = "application/pdf") String mediaType, @Schema(description = "In bytes") long size,
		@Schema(description = "SHA-256 of the content, in hexadecimal") String sha256,
		@Schema(description = "User name") String uploadedBy, Instant uploadedAt,
		@Schema(description = "Where the content is", example = "/api/v1/attachments/6f1c…/content") String content) {

	static AttachmentJson of(AttachmentSummary attachment) {
		return new AttachmentJson(attachment.id(), attachment.fileName(), attachment.type().mediaType(), attachment.size(),
				attachment.sha256(), attachment.uploadedBy(), attachment.uploadedAt(),
				AttachmentController.contentPath(attachment.id()));
	}
}
