package vn.nhanrong.api;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "DocumentDetails", description = "All that is on record about an issued document")
record DocumentDetailsJson(@JsonUnwrapped DocumentJson document, @Schema(example = "Hồ Giả Định") String signerName,
		@Schema(description = "What the officer signed as, line by line") List<String> signerTitle,
		@Schema(description = "When it was issued here") Instant issuedAt,
		@Schema(description = "SHA-256 of the file, in lower-case hex") String sha256,
		@Schema(description = "Size of the file in bytes") long size,
		@Schema(description = "What it does to earlier documents") List<RelationJson> relations,
		@Schema(description = "What later documents have done to it") List<RelationJson> relatedTo,
		@Schema(description = "Address of its metadata as XML", example = "/api/v1/documents/7d3f0b8e-7c3c-4a51-9a52-1f6b4a7b7a10/metadata") String metadata) {
}
