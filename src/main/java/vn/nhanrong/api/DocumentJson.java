package vn.nhanrong.api;

import java.time.LocalDate;
import java.util.UUID;

import io.swagger.v3.oas.annotations.media.Schema;

import vn.nhanrong.document.DocumentKind;
import vn.nhanrong.document.DocumentState;

@Schema(name = "Document", description = "An issued document as lists show it")
record DocumentJson(UUID id, DocumentKind kind,
		@Schema(description = "The kind in the language of the request") String kindLabel, DocumentState state,
		@Schema(description = "The state in the language of the request", example = "Còn hiệu lực") String stateLabel,
		@Schema(description = "Number and notation", example = "05/QĐ-UBND") String symbol,
		@Schema(description = "Number within issuer, kind and year", example = "5") int number,
		@Schema(description = "The date it bears", example = "2026-02-03") LocalDate issuedOn,
		@Schema(description = "Trích yếu", example = "Về việc công nhận mô hình") String subject,
		@Schema(description = "Model that it is about") CodeAndName model,
		@Schema(description = "Unit that issued it") CodeAndName issuer,
		@Schema(description = "Address of the file", example = "/api/v1/documents/7d3f0b8e-7c3c-4a51-9a52-1f6b4a7b7a10/content") String content) {
}
