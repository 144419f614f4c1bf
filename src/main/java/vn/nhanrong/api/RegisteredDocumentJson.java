package vn.nhanrong.api;

import java.time.LocalDate;

import io.swagger.v3.oas.annotations.media.Schema;

@Schema(name = "VerifiedDocument", description = "What everybody may know of an issued document")
record RegisteredDocumentJson(@Schema(description = "Of the page that is open to everybody") String path,
		@Schema(description = "Stands under the document's QR code", example = "7K3QM-9XW2B") String code,
		@Schema(example = "Quyết định") String kind, @Schema(example = "05/QĐ-UBND") String number, String title, LocalDate issuedOn,
		@Schema(description = "The organisation that issued it") String issuer, String signer,
		@Schema(description = "IN_FORCE, SUPERSEDED or REVOKED, with a name in the client's language") CodeAndName state,
		@Schema(description = "SHA-256 of the issued file, in hexadecimal") String sha256) {
}
